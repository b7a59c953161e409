package io.entente.query.parking;

import io.entente.query.projector.PartitionLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;

/** The checkpoint of one partition, as far as parked events matter to it, in the caller's transaction. */
record RevisedCheckpoint(Connection connection, int partition) {

    private static final String APPLIED = "update entente.checkpoint set applied = applied + 1, parked = parked - 1,"
            + " revision = revision + 1, changes_from = next_offset, advanced_at = now()"
            + " where generation = ? and partition = ?";

    private static final String DISCARDED = "update entente.checkpoint set discarded = discarded + 1,"
            + " advanced_at = now() where generation = ? and partition = ?";

    /**
     * Nobody else writes into the partition of these generations until the transaction ends. In the order of their
     * numbers, as others lock several checkpoints.
     */
    void lock(Collection<Integer> generations) throws SQLException {
        var ascending = new TreeSet<>(generations);
        for (int generation : ascending) {
            new PartitionLock(generation, partition).take(connection);
        }
        String sql = "select 1 from entente.checkpoint where generation = any(?) and partition = ?"
                + " order by generation for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("integer", ascending.toArray()));
            select.setInt(2, partition);
            select.execute();
        }
    }

    /** A parked event counts as applied: rows behind the checkpoint are others now, and what was told of them is not all. */
    void applied(int generation) throws SQLException {
        update("delete from entente.change where generation = ? and partition = ?", generation);
        update(APPLIED, generation);
    }

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
