package io.entente.cli.service;

import io.entente.common.position.ConsistencyToken;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Where the log ends now.
 *
 * @param nextOffsets per partition, the offset that the next record will get
 */
public record LogEnds(Map<Integer, Long> nextOffsets) {

    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    public LogEnds {
        nextOffsets = Map.copyOf(nextOffsets);
    }

    /**
     * @throws LogUnreachableException when the broker does not answer
     * @throws NoLogException when the topic does not exist
     */
    public static LogEnds of(String bootstrapServers, String topic) {
        try (Consumer<String, byte[]> consumer = LogConsumers.open(bootstrapServers)) {
            var offsets = new TreeMap<Integer, Long>();
            consumer.endOffsets(LogConsumers.partitions(consumer, bootstrapServers, topic), ANSWER_MAX)
                    .forEach((TopicPartition partition, Long end) -> offsets.put(partition.partition(), end));
            return new LogEnds(offsets);
        }
    }

    /** What a reader sends to see everything that is in the log now. */
    public ConsistencyToken token() {
        return ConsistencyToken.before(nextOffsets);
    }

    /** Events that a state has not applied yet. */
    public long gapTo(ConsistencyToken state) {
        return nextOffsets.entrySet().stream()
                .mapToLong(end -> end.getValue() - state.offsets().getOrDefault(end.getKey(), -1L) - 1)
                .map(gap -> Math.max(0, gap))
                .sum();
    }
}
