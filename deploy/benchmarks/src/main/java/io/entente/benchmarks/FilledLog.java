package io.entente.benchmarks;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.RecordHeaders;
import io.entente.ingest.receipts.RecordedEvent;
import io.entente.ingest.receipts.StampedEvent;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.TestStack;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A topic with events as the ingest service writes them, and an empty database.
 *
 * @param config of services that use both
 * @param bytes of all events
 */
record FilledLog(TestStack stack, Map<String, String> config, long events, long bytes) {

    static final int PARTITIONS = 4;

    private static final RecordHeader CONTENT_TYPE =
            new RecordHeader("content-type", CloudEventCodec.STRUCTURED.getBytes(StandardCharsets.UTF_8));

    /** Returns when the broker has acknowledged all. */
    static FilledLog fill(TestStack stack, Stream<String> events) {
        Map<String, String> config = new ServiceConfig(PARTITIONS).on(stack);
        Map<String, Object> kafka = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.bootstrapServers(),
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024);
        var failure = new AtomicReference<Exception>();
        long[] written = new long[2];
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
            String topic = topic(config);
            events.forEach(event -> {
                ProducerRecord<String, byte[]> record = record(topic, event);
                written[0]++;
                written[1] += record.value().length;
                var unused = producer.send(record, (metadata, refused) -> failure.compareAndSet(null, refused));
            });
        }
        if (failure.get() != null) {
            throw new IllegalStateException("the log cannot be filled", failure.get());
        }
        return new FilledLog(stack, config, written[0], written[1]);
    }

    private static ProducerRecord<String, byte[]> record(String topic, String event) {
        var stamped =
                StampedEvent.of(CloudEventCodec.structured(event.getBytes(StandardCharsets.UTF_8)), Instant.now());
        RecordedEvent recorded = stamped.recorded();
        var digest = new RecordHeader(RecordHeaders.DIGEST, recorded.digest().toBytes());
        return new ProducerRecord<>(
                topic,
                null,
                stamped.recordedTime().toEpochMilli(),
                stamped.event().subject(),
                stamped.encoded(),
                List.of(CONTENT_TYPE, digest));
    }

    String topic() {
        return topic(config);
    }

    private static String topic(Map<String, String> config) {
        return Objects.requireNonNull(config.get(ServiceConfig.TOPIC));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                config.get(ServiceConfig.JDBC_URL),
                config.get(ServiceConfig.USERNAME),
                config.get(ServiceConfig.PASSWORD));
    }
}
