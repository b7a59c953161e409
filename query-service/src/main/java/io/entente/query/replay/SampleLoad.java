package io.entente.query.replay;

import io.entente.query.projector.EventLog;
import io.entente.query.projector.RecordReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads a part of the log and copies the records of some streams into a generation, in the caller's transaction. */
final class SampleLoad {

    private static final Duration POLL = Duration.ofMillis(500);

    private final EventLog log;
    private final Connection connection;
    private final LoadBatch batch;
    private final int batchRecordsMax;
    private final DryRunBound bound;
    private final Stopwatch reading = new Stopwatch(System::nanoTime);
    private final Stopwatch storing = new Stopwatch(System::nanoTime);
    private final List<RecordReader.Reading> waiting = new ArrayList<>();
    private long read;
    private long stored;

    SampleLoad(EventLog log, Connection connection, LoadBatch batch, int batchRecordsMax, DryRunBound bound) {
        this.log = log;
        this.connection = connection;
        this.batch = batch;
        this.batchRecordsMax = batchRecordsMax;
        this.bound = bound;
    }

    /**
     * Loads what the spans hold.
     *
     * @param streams those whose records are copied, the others are only read; null for all
     */
    void load(List<LogSpan> spans, @Nullable Set<String> streams) throws SQLException {
        try (Consumer<byte[], byte[]> consumer = log.consumer(batchRecordsMax)) {
            for (LogSpan span : spans) {
                load(consumer, span, streams);
            }
        }
        store();
    }

    /** Records that were copied. */
    long stored() {
        return stored;
    }

    /** How fast each of the two went. */
    List<StepRate> rates() {
        return List.of(
                new StepRate("reading", read, reading.total()), new StepRate("loading", stored, storing.total()));
    }

    private void load(Consumer<byte[], byte[]> consumer, LogSpan span, @Nullable Set<String> streams)
            throws SQLException {
        var partition = new TopicPartition(log.topic(), span.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, span.start());
        Instant last = Instant.EPOCH;
        while (consumer.position(partition) < span.end()) {
            bound.limit(connection);
            for (ConsumerRecord<byte[], byte[]> record : reading.time(() -> consumer.poll(POLL))) {
                if (record.offset() < span.end()) {
                    read++;
                    last = take(record, last, streams);
                }
            }
            if (waiting.size() >= batchRecordsMax) {
                store();
            }
        }
    }

    /** Reads records that are not copied as well, because the recorded time depends on the record before. */
    private Instant take(ConsumerRecord<byte[], byte[]> record, Instant before, @Nullable Set<String> streams)
            throws SQLException {
        RecordReader reader = batch.generation().reader();
        if (streams != null && (record.key() == null || !streams.contains(text(record.key())))) {
            return reader.recordedAt(record, before);
        }
        RecordReader.Reading copied = storing.time(() -> reader.read(record, before));
        waiting.add(copied);
        return copied.recordedAt();
    }

    private void store() throws SQLException {
        storing.run(() -> batch.store(waiting));
        stored += waiting.size();
        waiting.clear();
    }

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }
}
