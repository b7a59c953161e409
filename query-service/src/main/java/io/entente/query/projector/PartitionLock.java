package io.entente.query.projector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The right to write into one partition of a generation, held until the transaction ends.
 *
 * <p>A projector that asks for it was given the partition by the consumer group. So a holder that does not let go was given up by
 * the group: it is frozen or cut off in the middle of a batch. Its session is ended, which rolls its batch back; should it
 * wake up, it finds its connection gone and reads the checkpoint again. No time-out of the server does this: none is
 * heeded while it waits for the data of a COPY.
 */
public record PartitionLock(int generation, int partition) {

    private static final Logger LOG = Logger.getLogger(PartitionLock.class);

    private static final String WAIT = "5s";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final long ENDED_WITHIN_MS = 5_000;

    /** @throws PartitionHeldException when another session holds it for longer than a batch may take to end */
    public void take(Connection connection) throws SQLException {
        var pipeline = new Pipeline();
        pipeline.add("select set_config('lock_timeout', ?, true)", List.of(WAIT));
        pipeline.add("select pg_advisory_xact_lock(?, ?)", List.of(generation, partition));
        try {
            pipeline.run(connection);
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                throw new PartitionHeldException(this, failure);
            }
            throw failure;
        }
    }

    /** Ends the session that holds it, and with it that session's transaction. */
    void endHolder(Connection connection) throws SQLException {
        String sql = "select pid, pg_terminate_backend(pid, ?) from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())"
                + " and classid = ? and objid = ? and objsubid = 2";
        try (PreparedStatement end = connection.prepareStatement(sql)) {
            end.setLong(1, ENDED_WITHIN_MS);
            end.setInt(2, generation);
            end.setInt(3, partition);
            try (ResultSet sessions = end.executeQuery()) {
                while (sessions.next()) {
                    LOG.warnf(
                            "Session %d of PostgreSQL kept partition %d of generation %d; ended: %s",
                            sessions.getInt(1), partition, generation, sessions.getBoolean(2));
                }
            }
        }
    }
}
