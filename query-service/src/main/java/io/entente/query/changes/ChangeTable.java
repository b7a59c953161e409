package io.entente.query.changes;

import io.entente.query.changes.Passage.Loss;
import io.entente.query.http.ServedState;
import io.entente.query.projection.SqlResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The changes of the serving generation, read in the transaction that is going on. */
@ApplicationScoped
class ChangeTable {

    static final String AFTER = SqlResource.read(ChangeTable.class, "changes-after.sql");

    static final String OLDEST = SqlResource.read(ChangeTable.class, "oldest-changes.sql");

    private final DataSource dataSource;

    ChangeTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the changes begin that are still kept. */
    Place oldest(ServedState state) {
        try (Connection connection = dataSource.getConnection()) {
            return new Place(state.generation(), oldest(connection, state));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** @param state what the transaction sees */
    Passage after(ServedState state, Place place, ChangeFilter filter, int max) {
        var head = new Place(state.generation(), state.nextOffsets());
        if (place.generation() != state.generation()) {
            return new Passage.Lost(head, Loss.GENERATION_CHANGED);
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!place.isPast(oldest(connection, state))) {
                return new Passage.Lost(head, Loss.TOO_OLD);
            }
            List<PlacedChange> changes = changes(connection, state, place, filter, max);
            boolean complete = changes.size() < max;
            Place next = place.afterAll(changes);
            return new Passage.Some(changes, complete ? next.reaching(head.nextOffsets()) : next, complete);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static SortedMap<Integer, Long> oldest(Connection connection, ServedState state) throws SQLException {
        // Of a partition that keeps none, nobody can tell what lay before its checkpoint.
        var oldest = new TreeMap<>(state.nextOffsets());
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setInt(1, state.generation());
            select.setArray(2, array(connection, "integer", oldest.keySet()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    oldest.put(rows.getInt(1), rows.getLong(2));
                }
            }
        }
        return oldest;
    }

    private static List<PlacedChange> changes(
            Connection connection, ServedState state, Place place, ChangeFilter filter, int max) throws SQLException {
        SortedMap<Integer, Long> from = new TreeMap<>(state.nextOffsets());
        from.replaceAll((partition, head) -> place.nextOffset(partition));
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setInt(1, state.generation());
            select.setString(2, filter.streamId());
            select.setArray(3, filter.types().isEmpty() ? null : array(connection, "text", filter.types()));
            select.setArray(4, array(connection, "integer", from.keySet()));
            select.setArray(5, array(connection, "bigint", from.values()));
            select.setInt(6, max);
            select.setInt(7, max);
            try (ResultSet rows = select.executeQuery()) {
                var changes = new ArrayList<PlacedChange>();
                while (rows.next()) {
                    changes.add(ChangeRow.read(rows));
                }
                return changes;
            }
        }
    }

    private static Array array(Connection connection, String type, Collection<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("the changes cannot be read: " + failure.getMessage(), failure);
    }
}
