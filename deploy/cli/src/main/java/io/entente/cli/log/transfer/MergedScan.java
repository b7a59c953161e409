package io.entente.cli.log.transfer;

import io.entente.cli.service.LogConsumers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a part of a log with its partitions side by side: of the next records of all partitions always the oldest, so that whoever
 * writes them to other partitions keeps timestamps as much in order as they were.
 *
 * <p>The order within a partition is kept whatever its timestamps are. Two readings are the same.
 */
public final class MergedScan implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(60);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;

    private MergedScan(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    public static MergedScan open(String bootstrapServers) {
        return new MergedScan(LogConsumers.openForBytes(bootstrapServers));
    }

    /**
     * Gives every committed record of the range to the sink.
     *
     * @param passed told again and again how many offsets of the range are done
     * @throws LogSilentException when nothing comes for a minute
     * @throws RecordsGoneException when the range is no longer in the log
     */
    public void read(String topic, LogRange range, Consumer<ConsumerRecord<byte[], byte[]>> sink, LongConsumer passed) {
        List<Lane> lanes = range.from().keySet().stream()
                .map(partition ->
                        new Lane(new TopicPartition(topic, partition), range.from(partition), range.to(partition)))
                .toList();
        consumer.assign(lanes.stream().map(Lane::partition).toList());
        lanes.forEach(lane -> consumer.seek(lane.partition(), lane.next()));
        try {
            while (!lanes.stream().allMatch(Lane::isDone)) {
                fill(lanes);
                drain(lanes, sink);
                passed.accept(lanes.stream().mapToLong(Lane::passed).sum());
            }
        } catch (OffsetOutOfRangeException gone) {
            throw new RecordsGoneException(topic, gone);
        }
    }

    /** Polls until every lane has a record or no more to come. */
    private void fill(List<Lane> lanes) {
        long moved = System.nanoTime();
        for (Optional<Lane> starving = starving(lanes); starving.isPresent(); starving = starving(lanes)) {
            consumer.pause(partitions(lanes, false));
            consumer.resume(partitions(lanes, true));
            long before = reached(lanes);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                lane(lanes, record.partition()).add(record);
            }
            lanes.forEach(lane -> lane.reach(consumer.position(lane.partition())));
            long now = System.nanoTime();
            moved = reached(lanes) > before ? now : moved;
            if (now - moved > SILENCE_MAX.toNanos()) {
                Lane silent = starving.get();
                throw new LogSilentException(
                        silent.partition().topic(), silent.partition().partition(), silent.next(), SILENCE_MAX);
            }
        }
    }

    /** Hands on records as long as it is known which is the oldest. */
    private static void drain(List<Lane> lanes, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        while (starving(lanes).isEmpty()) {
            Optional<Lane> oldest =
                    lanes.stream().filter(Lane::hasRecord).min(Comparator.comparingLong(Lane::timestamp));
            if (oldest.isEmpty()) {
                return;
            }
            sink.accept(oldest.get().take());
        }
    }

    private static Optional<Lane> starving(List<Lane> lanes) {
        return lanes.stream().filter(Lane::isStarving).findFirst();
    }

    private static List<TopicPartition> partitions(List<Lane> lanes, boolean wanting) {
        return lanes.stream()
                .filter(lane -> lane.wantsMore() == wanting)
                .map(Lane::partition)
                .toList();
    }

    private static long reached(List<Lane> lanes) {
        return lanes.stream().mapToLong(Lane::next).sum();
    }

    private static Lane lane(List<Lane> lanes, int partition) {
        return lanes.stream()
                .filter(lane -> lane.partition().partition() == partition)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
