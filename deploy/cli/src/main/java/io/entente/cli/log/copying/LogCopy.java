package io.entente.cli.log.copying;

import io.entente.cli.log.redaction.Redaction;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Turns each record of the log into one for the target and hands it on.
 *
 * <p>A record with a key goes where Kafka's default partitioner puts it, as it did in the log: a stream lies in one partition. One
 * without a key goes to its partition number modulo the count of the target, so that those of one partition stay in order and two
 * copies are the same; the default partitioner would spread them by chance.
 */
final class LogCopy {

    private final String target;
    private final int partitions;
    private final Redaction redaction;
    private final Consumer<ProducerRecord<byte[], byte[]>> sink;
    private long records;
    private long withoutKey;

    LogCopy(String target, int partitions, Redaction redaction, Consumer<ProducerRecord<byte[], byte[]>> sink) {
        this.target = target;
        this.partitions = partitions;
        this.redaction = redaction;
        this.sink = sink;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value() == null ? null : redaction.redacted(record.value());
        sink.accept(new ProducerRecord<>(
                target, partition(record), timestamp(record), record.key(), value, record.headers()));
        records++;
    }

    private @Nullable Integer partition(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() != null) {
            return null;
        }
        withoutKey++;
        return record.partition() % partitions;
    }

    /** Null lets the producer give the time of the copy: it cannot write a record without one. */
    private static @Nullable Long timestamp(ConsumerRecord<byte[], byte[]> record) {
        return record.timestamp() < 0 ? null : record.timestamp();
    }

    long records() {
        return records;
    }

    long withoutKey() {
        return withoutKey;
    }
}
