package io.entente.query.parking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** How many events of a partition are applied, parked, discarded, in the caller's transaction. */
record ParkedAccount(Connection connection, int partition) {

    private static final String APPLIED = "update entente.checkpoint set applied = applied + 1, parked = parked - 1"
            + " where generation = ? and partition = ?";

    private static final String DISCARDED = "update entente.checkpoint set discarded = discarded + 1,"
            + " advanced_at = now() where generation = ? and partition = ?";

    /** A parked event counts as applied. */
    void applied(int generation) throws SQLException {
        update(APPLIED, generation);
    }

    /** It still counts as parked. */
    void discarded(int generation) throws SQLException {
        update(DISCARDED, generation);
    }

    private void update(String sql, int generation) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, generation);
            update.setInt(2, partition);
            update.executeUpdate();
        }
    }
}
