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
record Hold(int serving, int built) {

    /**
     * Makes the built one alone stop where the serving one is now. Once it has come there, it is known to move, and so
     * near that the serving one has to wait for a moment only.
     */
    void bringNear(Connection connection) throws SQLException {
        lock(connection);
        String sql = "update entente.checkpoint as held"
                + " set stop_at = greatest(held.next_offset, serving.next_offset),"
                + " stop_until = now() + interval '30 seconds' from entente.checkpoint as serving"
                + " where held.generation = ? and serving.generation = ? and serving.partition = held.partition";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, built);
            update.setInt(2, serving);
            update.executeUpdate();
        }
    }

    boolean isNear(Connection connection) throws SQLException {
        return isReached(connection, built, built);
    }

    /** In the caller's transaction, which waits for the batches that are being applied. */
    void set(Connection connection) throws SQLException {
        lock(connection);
        String sql = "update entente.checkpoint as held set stop_at = further.next_offset,"
                + " stop_until = now() + interval '3 seconds'"
                + " from (select partition, max(next_offset) as next_offset from entente.checkpoint"
                + " where generation in (?, ?) group by partition) as further"
                + " where held.partition = further.partition and held.generation in (?, ?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, serving);
            update.setInt(2, built);
            update.setInt(3, serving);
            update.setInt(4, built);
            update.executeUpdate();
        }
    }

    /** Whether both stand where they were to stop, and are still held there. */
    boolean isReached(Connection connection) throws SQLException {
        return isReached(connection, serving, built);
    }

    private static boolean isReached(Connection connection, int one, int other) throws SQLException {
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
            update.setInt(1, serving);
            update.setInt(2, built);
            update.executeUpdate();
        }
    }

    private void lock(Connection connection) throws SQLException {
        String sql = "select 1 from entente.checkpoint where generation in (?, ?) order by generation, partition"
                + " for update";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, serving);
            select.setInt(2, built);
            select.execute();
        }
    }
}
