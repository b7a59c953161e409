package io.entente.query.refold;

import io.entente.query.projector.PartitionLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;

/** The checkpoint of one partition, behind which rows are changed, in the caller's transaction. */
public record RevisedCheckpoint(Connection connection, int partition) {

    private static final String REVISE = "update entente.checkpoint set revision = revision + 1,"
            + " changes_from = next_offset, advanced_at = now() where generation = ? and partition = ?";

    /**
     * Nobody else writes into the partition of these generations until the transaction ends. In the order of their
     * numbers, as others lock several checkpoints.
     */
    public void lock(Collection<Integer> generations) throws SQLException {
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

    /** Rows behind the checkpoint are others now, and what was told of them is not all: projectors and followers begin anew. */
    public void revise(int generation) throws SQLException {
        update("delete from entente.change where generation = ? and partition = ?", generation);
        update(REVISE, generation);
    }

    private void update(String sql, int generation) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, generation);
            update.setInt(2, partition);
            update.executeUpdate();
        }
    }
}
