package io.entente.query.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Makes two generations stop at the same place of the log: the one that is behind goes on to it, the other waits there.
 *
 * <p>It ends by itself, whatever becomes of who asked for it.
 */
record Hold(int one, int other) {

    /** In the caller's transaction, which waits for the batches that are being applied. */
    void set(Connection connection) throws SQLException {
        lock(connection);
        String sql = "update entente.checkpoint as held set stop_at = further.next_offset,"
                + " stop_until = now() + interval '10 seconds'"
                + " from (select partition, max(next_offset) as next_offset from entente.checkpoint"
                + " where generation in (?, ?) group by partition) as further"
                + " where held.partition = further.partition and held.generation in (?, ?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, one);
            update.setInt(2, other);
            update.setInt(3, one);
            update.setInt(4, other);
            update.executeUpdate();
        }
    }

    /** Whether both stand where they were to stop, and are still held there. */
    boolean isReached(Connection connection) throws SQLException {
        String sql = "select bool_and(next_offset = stop_at and stop_until > now()) from entente.checkpoint"
                + " where generation in (?, ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, one);
            select.setInt(2, other);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    void release(Connection connection) throws SQLException {
        String sql = "update entente.checkpoint set stop_at = null, stop_until = null where generation in (?, ?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, one);
            update.setInt(2, other);
            update.executeUpdate();
        }
    }

    private void lock(Connection connection) throws SQLException {
        String sql = "select 1 from entente.checkpoint where generation in (?, ?) order by generation, partition"
                + " for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, one);
            select.setInt(2, other);
            select.execute();
        }
    }
}
