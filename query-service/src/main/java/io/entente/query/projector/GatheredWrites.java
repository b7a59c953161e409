package io.entente.query.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a batch writes, kept until it is complete. Small ones go to the database in one piece: what they cost is waiting for
 * its answers. Large ones go table by table, since a COPY takes the least time for a row.
 */
final class GatheredWrites implements JdbcTransaction.Writes {

    private static final int ROWS_IN_ONE_PIECE = 500;

    private final List<Write> writes = new ArrayList<>();

    @Override
    public void put(Write write) {
        writes.add(write);
    }

    void run(Connection connection, ColumnTypes types) throws SQLException {
        if (writes.stream().mapToInt(Write::rows).sum() > ROWS_IN_ONE_PIECE) {
            for (Write write : writes) {
                write.run(connection);
            }
        } else {
            var pipeline = new Pipeline();
            for (Write write : writes) {
                write.addTo(pipeline, connection, types);
            }
            pipeline.run(connection);
        }
    }
}
