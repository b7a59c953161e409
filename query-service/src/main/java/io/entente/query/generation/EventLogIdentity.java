package io.entente.query.generation;

import io.entente.common.position.LogId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The log that the read models are made from. A database has one: all its checkpoints, changes and generations belong
 * to that log, and no other log may be applied to them.
 *
 * @param topicId given by Kafka when the topic was created: a topic that was deleted and created again has another
 * @param partitions fixed for ever, because the key of a stream decides its partition
 */
public record EventLogIdentity(String topic, String topicId, int partitions) {

    /** As it stands in consistency tokens. */
    public LogId id() {
        return LogId.ofTopic(topicId);
    }

    /** @throws EventLogReplacedException when the topic has another number of partitions */
    public void requirePartitions(int expected) {
        if (partitions != expected) {
            throw new EventLogReplacedException(new EventLogIdentity(topic, topicId, expected), this);
        }
    }

    /**
     * Records this log as the one the read models are made from, if none is recorded yet.
     *
     * @throws EventLogReplacedException when another log is recorded
     */
    public void claim(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insertIfAbsent(connection);
            EventLogIdentity recorded =
                    recorded(connection).orElseThrow(() -> new SQLException("the row that was just written is gone"));
            if (!recorded.equals(this)) {
                throw new EventLogReplacedException(recorded, this);
            }
        }
    }

    private void insertIfAbsent(Connection connection) throws SQLException {
        String sql = "insert into entente.event_log (topic, topic_id, partitions) values (?, ?, ?)"
                + " on conflict do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, topic);
            insert.setString(2, topicId);
            insert.setInt(3, partitions);
            insert.executeUpdate();
        }
    }

    /** As it stands in consistency tokens; null when the read models were never begun. */
    public static @Nullable LogId recordedId(Connection connection) throws SQLException {
        return recorded(connection).map(EventLogIdentity::id).orElse(null);
    }

    /** The log that the read models are made from; empty when they were never begun. */
    public static Optional<EventLogIdentity> recorded(Connection connection) throws SQLException {
        String sql = "select topic, topic_id, partitions from entente.event_log";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new EventLogIdentity(row.getString(1), row.getString(2), row.getInt(3)))
                    : Optional.empty();
        }
    }
}
