package io.entente.cli.log.transfer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Appends records in the order of the calls, each once, as long as nothing fails.
 *
 * <p>After a failure nothing more is sent, but what was under way may still arrive: then a partition can lack a record and hold a
 * later one.
 */
public final class LogWriter implements AutoCloseable {

    /** As much as may wait to be sent; a larger record cannot be sent at all. */
    private static final int BUFFER_BYTES_MAX = 1 << 26;

    /** Longer than a broker takes to start again: giving up is what can break the order. */
    private static final Duration DELIVERY_MAX = Duration.ofMinutes(10);

    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<RecordNotWrittenException> failure = new AtomicReference<>();

    /** @param producer idempotent, or the order is not kept when it tries again; is closed with the writer */
    public LogWriter(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    public static LogWriter open(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                // With more, the second batch of a partition can come before the first: a broker takes any first
                // sequence number of a producer, and refuses the first batch while a new topic has no leader yet.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1,
                ProducerConfig.LINGER_MS_CONFIG,
                20,
                ProducerConfig.BATCH_SIZE_CONFIG,
                1 << 18,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                (long) BUFFER_BYTES_MAX,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                BUFFER_BYTES_MAX,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(DELIVERY_MAX.toMillis()));
        return new LogWriter(new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /**
     * Sends a record; may wait for room.
     *
     * @param written called on another thread when the record is in the log
     * @throws RecordNotWrittenException when this record or an earlier one was not taken
     */
    public void write(ProducerRecord<byte[], byte[]> record, Consumer<RecordMetadata> written) {
        throwFailure();
        try {
            // The callback tells of a failure as well, and without waiting.
            Future<RecordMetadata> unused = producer.send(record, (metadata, notWritten) -> {
                if (notWritten == null) {
                    written.accept(metadata);
                } else {
                    failure.compareAndSet(null, new RecordNotWrittenException(record.topic(), notWritten));
                }
            });
        } catch (KafkaException refused) {
            throw new RecordNotWrittenException(record.topic(), refused);
        }
    }

    /**
     * Returns when everything is in the log.
     *
     * @throws RecordNotWrittenException when a record was not taken
     */
    public void finish() {
        producer.flush();
        throwFailure();
    }

    private void throwFailure() {
        RecordNotWrittenException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Drops what is not written yet: after {@link #finish()} nothing. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
