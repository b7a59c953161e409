package io.entente.cli.log.transfer;

import io.entente.cli.service.LogConsumers;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** Reads a part of a log: one partition after the other, each in its order, so that two readings are the same. */
public final class LogScan implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(60);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

    private LogScan(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static LogScan open(String bootstrapServers) {
        return new LogScan(LogConsumers.openForBytes(bootstrapServers));
    }

    /**
     * Gives every committed record of the range to the sink.
     *
     * @param passed told again and again how many offsets of the range are done
     * @throws LogSilentException when nothing comes for a minute
     * @throws RecordsGoneException when the range is no longer in the log
     */
    public void read(String topic, LogRange range, Consumer<ConsumerRecord<byte[], byte[]>> sink, LongConsumer passed) {
        long done = 0;
        try {
            for (int partition : range.from().keySet()) {
                readPartition(new TopicPartition(topic, partition), range, sink, done, passed);
                done += Math.max(0, range.to(partition) - range.from(partition));
            }
        } catch (OffsetOutOfRangeException gone) {
            throw new RecordsGoneException(topic, gone);
        }
    }

    private void readPartition(
            TopicPartition partition,
            LogRange range,
            Consumer<ConsumerRecord<byte[], byte[]>> sink,
            long doneBefore,
            LongConsumer passed) {
        long from = range.from(partition.partition());
        long to = range.to(partition.partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        long moved = System.nanoTime();
        // The position, not the last record: it also passes markers of transactions.
        for (long next = from; next < to; next = consumer.position(partition)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < to) {
                    sink.accept(record);
                }
            }
            long now = System.nanoTime();
            moved = consumer.position(partition) > next ? now : moved;
            if (now - moved > SILENCE_MAX.toNanos()) {
                throw new LogSilentException(partition.topic(), partition.partition(), next, SILENCE_MAX);
            }
            passed.accept(doneBefore + Math.min(consumer.position(partition), to) - from);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
