package io.entente.ingest.publishing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes to the topic past the service, as a stranger could. */
public record RawLog(String bootstrapServers, String topic) {

    private static final int DIGEST_BYTES = 48;

    /** On every partition: nothing, no JSON, no event, a digest that is none. */
    public void appendGarbage() {
        try (var producer = producer()) {
            for (int partition = 0; partition < 4; partition++) {
                for (byte @Nullable [] value : garbage()) {
                    var unused = producer.send(new ProducerRecord<>(
                            topic,
                            partition,
                            null,
                            null,
                            value,
                            List.of(new RecordHeader(LogRecord.DIGEST_HEADER, new byte[] {1, 2, 3}))));
                }
            }
        }
    }

    public void append(String key, String value) {
        try (var producer = producer()) {
            var unused = producer.send(new ProducerRecord<>(topic, bytes(key), bytes(value)));
        }
    }

    /** One record for each time, on partition 0, in order. */
    public void appendAt(Instant... times) {
        try (var producer = producer()) {
            for (Instant time : times) {
                var unused = producer.send(new ProducerRecord<>(topic, 0, time.toEpochMilli(), null, bytes("{}")));
            }
        }
    }

    /** Appends this number of records of different events to one partition, with digests like those of the service. */
    public void appendDigests(int partition, int count, Instant time) {
        try (var producer = producer()) {
            for (int number = 0; number < count; number++) {
                byte[] digest = ByteBuffer.allocate(DIGEST_BYTES)
                        .putInt(partition)
                        .putInt(number)
                        .putInt(number)
                        .putInt(number)
                        .array();
                var unused = producer.send(new ProducerRecord<>(
                        topic,
                        partition,
                        time.toEpochMilli(),
                        null,
                        bytes("{}"),
                        List.of(new RecordHeader(LogRecord.DIGEST_HEADER, digest))));
            }
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static byte[][] garbage() {
        return new byte[][] {null, {}, {0, -1, 42}, bytes("garbage"), bytes("[]"), bytes("{}"), bytes("{\"id\": 1}")};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
