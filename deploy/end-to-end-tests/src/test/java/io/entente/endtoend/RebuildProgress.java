package io.entente.endtoend;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads how far a rebuild is from the database, which also works while the service that rebuilds is dead. */
record RebuildProgress(Connection database, long rebuild) {

    String state() throws SQLException {
        return text("select state from entente.rebuild where id = " + rebuild);
    }

    /** Changes with every batch that is loaded, folded or followed, with every index and every step. */
    String place() throws SQLException {
        return text("select concat_ws('/', state,"
                + " (select sum(next_offset) from entente.rebuild_partition where rebuild = id),"
                + " (select sum(events_folded) from entente.rebuild_range where rebuild = id),"
                + " (select count(*) from entente.rebuild_table where rebuild = id and indexed),"
                + " (select sum(next_offset) from entente.checkpoint c where c.generation = r.generation))"
                + " from entente.rebuild r where id = " + rebuild);
    }

    /** Returns in the given state, or in the one that follows when all is done. */
    void await(String state) throws Exception {
        Progress.of(this::place).lookingClosely().await("rebuild " + rebuild + " is " + state, () -> {
            String now = state();
            return now.equals(state) || now.equals("verified");
        });
    }

    private String text(String sql) throws SQLException {
        synchronized (database) {
            try (Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
