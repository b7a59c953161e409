package io.entente.cli.log.importing;

import io.entente.cli.log.file.ExportReader;
import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.log.transfer.LogWriter;
import io.entente.cli.terminal.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Writes the records of a file to their partitions, in their order, and counts those that did not get the next offset. */
final class LogImport {

    private final String topic;
    private final LogRange held;
    private final LogWriter writer;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong displaced = new AtomicLong();

    /** @param held what the topic holds already: as many records of each partition of the file are passed over */
    LogImport(String topic, LogRange held, LogWriter writer) {
        this.topic = topic;
        this.held = held;
        this.writer = writer;
    }

    /** Returns when everything is in the log. */
    void write(ExportReader file, Progress progress) {
        Map<Integer, Long> places = new HashMap<>();
        for (var record = file.next(); record != null; record = file.next()) {
            int partition = record.partition();
            long place = places.merge(partition, held.from(partition), (last, first) -> last + 1);
            if (place >= held.to(partition)) {
                write(record, place);
            }
            progress.at(file.records(), file.records());
        }
        writer.finish();
    }

    private void write(ConsumerRecord<byte[], byte[]> record, long place) {
        writer.write(
                new ProducerRecord<>(
                        topic, record.partition(), timestamp(record), record.key(), record.value(), record.headers()),
                metadata -> {
                    written.incrementAndGet();
                    if (metadata.offset() != place) {
                        displaced.incrementAndGet();
                    }
                });
    }

    /** Null lets the producer give the time of the import: it cannot write a record without one. */
    private static @Nullable Long timestamp(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() < 0 ? null : record.timestamp();
    }

    long written() {
        return written.get();
    }

    /** Of those written, how many did not get the offset after the one before them: others wrote as well. */
    long displaced() {
        return displaced.get();
    }
}
