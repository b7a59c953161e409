package io.entente.query.audit;

import io.entente.query.projector.StoreUnavailableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of an open cursor, one after the other. Throws {@link StoreUnavailableException} when the database fails. */
final class RowReader<T> implements Iterator<T> {

    private final ResultSet rows;
    private final Reading<T> reading;
    private @Nullable T next;

    RowReader(ResultSet rows, Reading<T> reading) {
        this.rows = rows;
        this.reading = reading;
        this.next = read();
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public T next() {
        if (next == null) {
            throw new NoSuchElementException("all rows are read");
        }
        T row = next;
        next = read();
        return row;
    }

    private @Nullable T read() {
        try {
            return rows.next() ? reading.read(rows) : null;
        } catch (SQLException failure) {
            throw new StoreUnavailableException(failure);
        }
    }
}
