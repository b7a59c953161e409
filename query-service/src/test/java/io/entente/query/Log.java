package io.entente.query;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes to the log that the service under test follows. */
@ApplicationScoped
public class Log {

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    Log(
            @ConfigProperty(name = "entente.log.topic") String topic,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(new HashMap<>(kafka), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Appends the events and returns the token that includes them all. */
    public ConsistencyToken append(Collection<CloudEvent> events) {
        return events.stream()
                .map(event -> append(event.subject(), CloudEventCodec.encode(event)))
                .map(ConsistencyToken::of)
                .reduce(ConsistencyToken.NONE, ConsistencyToken::including);
    }

    public ConsistencyToken append(CloudEvent event) {
        return append(List.of(event));
    }

    /**
     * Appends the event as an ingest instance whose clock shows that instant, and returns the token that includes it.
     */
    public ConsistencyToken append(CloudEvent event, Instant clock) {
        return ConsistencyToken.of(append(
                event.subject(),
                CloudEventCodec.encode(event.recordedAt(clock)),
                List.of(),
                clock.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Appends any bytes and returns where they are. */
    public LogPosition append(String key, byte[] value) {
        return append(key, value, List.of());
    }

    /** Appends any bytes with any headers and returns where they are. */
    public LogPosition append(String key, byte[] value, List<Header> headers) {
        return append(key, value, headers, null);
    }

    /** @param timestamp that the record gets; null for now */
    private LogPosition append(String key, byte[] value, List<Header> headers, @Nullable Instant timestamp) {
        try {
            RecordMetadata written = producer.send(new ProducerRecord<>(
                            topic,
                            null,
                            timestamp == null ? null : timestamp.toEpochMilli(),
                            key.getBytes(StandardCharsets.UTF_8),
                            value,
                            headers))
                    .get();
            return new LogPosition(topic, written.partition(), written.offset());
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Kafka did not take the record", refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while appending", interrupted);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
