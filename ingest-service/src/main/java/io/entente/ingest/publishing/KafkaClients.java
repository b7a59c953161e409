package io.entente.ingest.publishing;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The two clients of this package, from all {@code kafka.*} properties and what the guarantees ask for. */
@Dependent
class KafkaClients {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(9);

    @Produces
    @Singleton
    Producer<String, byte[]> producer(@Identifier("default-kafka-broker") Map<String, Object> kafka, LogConfig log) {
        var settings = new HashMap<>(kafka);
        settings.putAll(producerSettings(log));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void close(@Disposes Producer<String, byte[]> producer) {
        producer.close(CLOSE_TIMEOUT);
    }

    @Produces
    @Singleton
    Admin admin(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "1500");
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "2000");
        return Admin.create(settings);
    }

    void close(@Disposes Admin admin) {
        admin.close(Duration.ZERO);
    }

    /**
     * Durable, bounded, and never blocking: with {@code max.block.ms=0} a send that would have to wait for metadata or
     * for room in the buffer is refused at once, which makes it safe to call on an event loop and bounds the memory.
     *
     * <p>One request in flight, so that no record overtakes another of its partition. With more, idempotence does not
     * keep the order: a leader that does not know the producer accepts any sequence number as the first one, so that a
     * later record is stored while an earlier one is still on its way to the previous leader.
     */
    static Map<String, Object> producerSettings(LogConfig log) {
        return Map.ofEntries(
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"),
                Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1"),
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, "0"),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, "131072"),
                Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, Long.toString(log.bufferBytesMax())),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, "0"),
                Map.entry(
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Long.toString(log.deliveryTimeout().toMillis())),
                Map.entry(
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        Long.toString(log.requestTimeout().toMillis())),
                Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000"),
                Map.entry(ProducerConfig.METADATA_MAX_IDLE_CONFIG, "86400000"));
    }
}
