package io.entente.query.projector;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Parts of the log in their order, a few records at a time in memory. Not thread-safe. */
public final class LogScan implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

    private final Consumer<byte[], byte[]> consumer;
    private final String topic;
    private final RecordReader reader;

    LogScan(Consumer<byte[], byte[]> consumer, String topic, RecordReader reader) {
        this.consumer = consumer;
        this.topic = topic;
        this.reader = reader;
    }

    /**
     * The committed records between two offsets that the log has both reached. Ends the iteration before.
     *
     * <p>The iterator throws {@link LogSilentException} when Kafka gives nothing for half a minute, and Kafka's own exceptions.
     *
     * @param from the first one
     * @param to the one behind the last
     */
    public Iterator<LogEntry> records(int partition, long from, long to) {
        var place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        consumer.seek(place, from);
        return new Records(place, from, to);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private final class Records implements Iterator<LogEntry> {

        private final TopicPartition partition;
        private final long to;
        private long next;
        private Iterator<ConsumerRecord<byte[], byte[]>> fetched = Collections.emptyIterator();

        Records(TopicPartition partition, long from, long to) {
            this.partition = partition;
            this.next = from;
            this.to = to;
        }

        @Override
        public boolean hasNext() {
            long heard = System.nanoTime();
            while (!fetched.hasNext() && next < to) {
                if (System.nanoTime() - heard > SILENCE_MAX.toNanos()) {
                    throw new LogSilentException(topic, partition.partition(), next, SILENCE_MAX);
                }
                fetch();
            }
            return fetched.hasNext();
        }

        private void fetch() {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            OffsetAndMetadata reached = polled.nextOffsets().get(partition); // Also passes offsets without a record.
            if (reached != null) {
                next = reached.offset();
                fetched = polled.records(partition).stream()
                        .filter(record -> record.offset() < to)
                        .iterator();
            }
        }

        @Override
        public LogEntry next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the part of the log is read");
            }
            return reader.entry(fetched.next());
        }
    }
}
