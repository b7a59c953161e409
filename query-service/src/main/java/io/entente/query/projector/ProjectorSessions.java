package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.projection.Projections;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens sessions: checks that the log is the one of the generation, then joins the group. */
@ApplicationScoped
class ProjectorSessions {

    private final ProjectorConfig config;
    private final EventLogConfig log;
    private final Map<String, Object> kafka;
    private final javax.sql.DataSource dataSource;
    private final Projections projections;
    private final EventDecoder decoder;
    private final ChangeLogConfig changes;
    private final List<CheckpointListener> listeners;

    ProjectorSessions(
            ProjectorConfig config,
            EventLogConfig log,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @DataSource("projector") javax.sql.DataSource dataSource,
            Projections projections,
            EventDecoder decoder,
            ChangeLogConfig changes,
            @All List<CheckpointListener> listeners) {
        this.config = config;
        this.log = log;
        this.kafka = Map.copyOf(kafka);
        this.dataSource = dataSource;
        this.projections = projections;
        this.decoder = decoder;
        this.changes = changes;
        this.listeners = listeners;
    }

    /** @throws SQLException when the database cannot be reached; Kafka's own exceptions when the log cannot */
    ProjectorSession open() throws SQLException {
        var generations = new Generations(dataSource, projections.all());
        Generation generation = generations.serving();
        EventLogIdentity identity;
        try (Admin admin = Admin.create(client())) {
            var topic = new EventLogTopic(admin, log.topic());
            identity = topic.identity();
            identity.requirePartitions(log.partitions().orElse(identity.partitions()));
            identity.claim(dataSource);
            generations.begin(generation, topic.startOffsets(identity.partitions()));
        }
        var reader = new RecordReader(decoder, identity.partitions());
        var changeLog = new ChangeLog(generation.number(), changes.keptPerPartition());
        var store = new JdbcGenerationStore(dataSource, generation.number(), log.topic(), reader, changeLog);
        var cache = new StreamCache(config.cacheEventsMax());
        var applier = new BatchApplier(store, reader, new StreamFolds(decoder, projections.all()), cache);
        var consumer =
                new KafkaConsumer<>(consumer(generation), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var projector = new Projector(consumer, store, applier, cache, this::committed, config.pollTimeout());
        return new ProjectorSession(consumer, projector, log.topic());
    }

    private void committed(Checkpoint checkpoint) {
        listeners.forEach(listener -> listener.committed(checkpoint));
    }

    private Map<String, Object> client() {
        var client = new HashMap<>(kafka);
        client.put("default.api.timeout.ms", 10_000);
        client.put("request.timeout.ms", 5_000);
        return client;
    }

    private Map<String, Object> consumer(Generation generation) {
        var consumer = new HashMap<>(kafka);
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, config.group() + "-" + generation.schema());
        config.instanceId().ifPresent(id -> consumer.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id));
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // The database knows where to go on; a place that Kafka does not have must be an alarm, never a reset.
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batchEventsMax());
        consumer.put(
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                Math.toIntExact(config.pollIntervalMax().toMillis()));
        consumer.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.sessionTimeout().toMillis()));
        consumer.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(config.sessionTimeout().toMillis() / 3));
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return consumer;
    }
}
