package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.generation.EventLogIdentity;
import io.entente.query.generation.Generation;
import io.entente.query.generation.Generations;
import io.entente.query.projection.Projections;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Opens sessions: checks that the log is the one of the generation, then joins the group. */
@ApplicationScoped
class ProjectorSessions {

    private final ProjectorConfig config;
    private final EventLog log;
    private final javax.sql.DataSource dataSource;
    private final Projections projections;
    private final EventDecoder decoder;
    private final ChangeLogConfig changes;

    ProjectorSessions(
            ProjectorConfig config,
            EventLog log,
            @DataSource("projector") javax.sql.DataSource dataSource,
            Projections projections,
            EventDecoder decoder,
            ChangeLogConfig changes) {
        this.config = config;
        this.log = log;
        this.dataSource = dataSource;
        this.projections = projections;
        this.decoder = decoder;
        this.changes = changes;
    }

    /** @throws SQLException when the database cannot be reached; Kafka's own exceptions when the log cannot */
    ProjectorSession open(int generation, int worker, CheckpointListener listener) throws SQLException {
        EventLogIdentity identity = log.identity();
        new Generations(dataSource, projections.all())
                .begin(generation, log.extent(identity).startOffsets());
        var changeLog = new ChangeLog(generation, changes.keptPerPartition());
        RecordReader reader = log.records(identity);
        var store = new JdbcGenerationStore(dataSource, generation, log.topic(), reader, changeLog);
        var cache = new StreamCache(config.cacheBytesMax() / config.workers());
        var applier = new BatchApplier(store, reader, new StreamFolds(decoder, projections.all()), cache);
        var consumer = new KafkaConsumer<>(
                consumer(generation, worker), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        SameLog same = () -> log.requireSame(identity);
        var projector = new Projector(consumer, same, store, applier, cache, listener, config.pollTimeout());
        return new ProjectorSession(consumer, projector, same, log.topic());
    }

    private Map<String, Object> consumer(int generation, int worker) {
        Map<String, Object> consumer = log.consumerConfig();
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, config.group() + "-" + Generation.schema(generation));
        config.instanceId().ifPresent(id -> consumer.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id + "-" + worker));
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
        return consumer;
    }
}
