package io.entente.query.generation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Which log the read models were made from.
 *
 * @param topicId given by Kafka when the topic was created: a topic that was deleted and made anew has another
 * @param partitions fixed for ever, because the key of a stream decides its partition
 */
public record EventLogIdentity(String topic, String topicId, int partitions) {

    /** @throws EventLogReplacedException when the topic has another number of partitions */
    public void requirePartitions(int expected) {
        if (partitions != expected) {
            throw new EventLogReplacedException(new EventLogIdentity(topic, topicId, expected), this);
        }
    }

    /**
     * Records this log as the one the read models are made from, if none is recorded yet.
     *
     * @throws EventLogReplacedException when another log is recorded under the same name
     */
    public void claim(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insertIfAbsent(connection);
            EventLogIdentity recorded = recorded(connection, topic)
                    .orElseThrow(() -> new SQLException("the row that was just written is gone"));
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

    /** The log that the read models are made from; empty when they were never begun. */
    public static Optional<EventLogIdentity> recorded(Connection connection, String topic) throws SQLException {
        String sql = "select topic_id, partitions from entente.event_log where topic = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new EventLogIdentity(topic, row.getString(1), row.getInt(2)))
                        : Optional.empty();
            }
        }
    }
}
