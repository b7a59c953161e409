package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.EventLogReplacedException;
import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The log, as whoever reads it sees it: which one it is, where it begins and ends, and what its records say. */
@ApplicationScoped
public class EventLog {

    private static final int SCANNED_AT_ONCE = 2_000;
    private static final int SCANNED_WAIT_MS = 20;

    private final EventLogConfig config;
    private final Map<String, Object> kafka;
    private final javax.sql.DataSource dataSource;
    private final EventDecoder decoder;
    private @Nullable Admin admin;

    EventLog(
            EventLogConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @DataSource("projector") javax.sql.DataSource dataSource,
            EventDecoder decoder) {
        this.config = config;
        this.kafka = Map.copyOf(kafka);
        this.dataSource = dataSource;
        this.decoder = decoder;
    }

    public String topic() {
        return config.topic();
    }

    /**
     * Which log it is, checked to be the one that the read models are made from.
     *
     * @throws EventLogReplacedException when it is another one
     * @throws KafkaException when it cannot be reached
     */
    public EventLogIdentity identity() throws SQLException {
        EventLogIdentity identity = described().identity();
        identity.requirePartitions(config.partitions().orElse(identity.partitions()));
        identity.claim(dataSource);
        return identity;
    }

    /**
     * Asks Kafka for the id of the log. If this returns, records that were fetched before the call are of the expected
     * log, because a deleted topic never comes back under its id.
     *
     * @throws EventLogReplacedException when it is another one
     * @throws LogNotKnownException when it cannot be reached
     */
    public void requireSame(EventLogIdentity expected) {
        EventLogIdentity found = found();
        if (!found.equals(expected)) {
            throw new EventLogReplacedException(expected, found);
        }
    }

    private EventLogIdentity found() {
        try {
            return described().identity();
        } catch (KafkaException unanswered) {
            throw new LogNotKnownException(unanswered);
        }
    }

    /** By partition, the first offset that is still there, and the one that the next record will have. */
    public Extent extent(EventLogIdentity identity) {
        EventLogTopic topic = described();
        return new Extent(topic.startOffsets(identity.partitions()), topic.endOffsets(identity.partitions()));
    }

    /** By partition, the offset that the next record will have. */
    public Map<Integer, Long> endOffsets() throws SQLException {
        return extent(identity()).endOffsets();
    }

    /** From where to where the log reaches, by partition. */
    public record Extent(Map<Integer, Long> startOffsets, Map<Integer, Long> endOffsets) {}

    public RecordReader records(EventLogIdentity identity) {
        return new RecordReader(decoder, identity.partitions());
    }

    /** Reads it from one offset to another. To be closed. */
    public LogScan scan(EventLogIdentity identity) {
        Map<String, Object> consumer = consumerConfig();
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, SCANNED_AT_ONCE);
        // A partition is left while the next records of it are waited for, and the next one has to wait as long.
        consumer.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, SCANNED_WAIT_MS);
        var bytes = new ByteArrayDeserializer();
        return new LogScan(new KafkaConsumer<>(consumer, bytes, bytes), config.topic(), records(identity));
    }

    /** A consumer without a group, of committed records only, that never jumps to another place by itself. */
    public KafkaConsumer<byte[], byte[]> consumer(int recordsMax) {
        Map<String, Object> consumer = consumerConfig();
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsMax);
        return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Map<String, Object> consumerConfig() {
        var consumer = new HashMap<>(kafka);
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // The database knows where to go on; a place that Kafka does not have must be an alarm, never a reset.
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return consumer;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    /** One client for all calls, because there is one call with every batch. */
    private synchronized EventLogTopic described() {
        if (admin == null) {
            admin = Admin.create(client());
        }
        return new EventLogTopic(admin, config.topic());
    }

    private Map<String, Object> client() {
        var client = new HashMap<>(kafka);
        client.put("default.api.timeout.ms", 10_000);
        client.put("request.timeout.ms", 5_000);
        return client;
    }
}
