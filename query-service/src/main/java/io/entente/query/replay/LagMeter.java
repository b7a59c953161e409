package io.entente.query.replay;

import io.entente.query.projector.Backlog;
import io.entente.query.projector.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** For how long the oldest event that the serving generation has not applied has been in the log. Thread-safe. */
@ApplicationScoped
class LagMeter {

    private static final Duration SAMPLED_EVERY = Duration.ofMillis(500);

    private final EventLog log;
    private final Clock clock;
    private final Map<Integer, Backlog> backlogs = new HashMap<>();
    private Instant sampledAt = Instant.EPOCH;

    LagMeter(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** @throws SQLException when the database cannot be reached; Kafka's own exceptions when the log cannot */
    synchronized Duration lag(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (Duration.between(sampledAt, now).compareTo(SAMPLED_EVERY) > 0) {
            sample(connection, now);
            sampledAt = now;
        }
        return backlogs.values().stream()
                .map(backlog -> backlog.lag(now))
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    private void sample(Connection connection, Instant now) throws SQLException {
        Map<Integer, Long> ends = log.endOffsets();
        String sql = "select partition, next_offset from entente.checkpoint"
                + " where generation = (select number from entente.generation where state = 'serving')";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                long nextOffset = rows.getLong(2);
                long gap = Math.max(0, ends.getOrDefault(rows.getInt(1), nextOffset) - nextOffset);
                backlogs.computeIfAbsent(rows.getInt(1), none -> new Backlog()).sample(nextOffset, gap, now);
            }
        }
    }
}
