package io.entente.cli.log.transfer;

import io.entente.cli.service.LogTopics;
import io.entente.cli.service.TopicFacts;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The topic that records are to be written to, as it was found.
 *
 * @param held per partition, the offsets that are taken; empty ranges where nothing is
 */
public record TargetTopic(String name, int partitions, boolean exists, LogRange held) {

    /**
     * Looks at the topic, without changing anything.
     *
     * @throws PartitionsDifferException when it exists with another partition count
     * @throws TimestampsNotKeptException when it exists and would give records other timestamps
     */
    public static TargetTopic find(LogTopics topics, String name, int partitions) {
        Optional<TopicFacts> found = topics.find(name);
        if (found.isEmpty()) {
            SortedMap<Integer, Long> nothing = zeros(partitions);
            return new TargetTopic(name, partitions, false, new LogRange(nothing, nothing));
        }
        TopicFacts topic = found.get();
        if (topic.partitions() != partitions) {
            throw new PartitionsDifferException(
                    "the topic " + name,
                    topic.partitions(),
                    partitions,
                    "name another topic; log copy changes the partition count of a log");
        }
        if (!topics.keepsTimestamps(topic)) {
            throw new TimestampsNotKeptException(name);
        }
        return new TargetTopic(name, partitions, true, new LogRange(topics.beginnings(topic), topics.ends(topic)));
    }

    /** @throws LogNotEmptyException when it holds anything */
    public void requireEmpty(String wayOut) {
        if (held.offsets() > 0) {
            throw new LogNotEmptyException(name, held.offsets(), wayOut);
        }
    }

    public void createIfAbsent(LogTopics topics) {
        if (!exists) {
            topics.create(name, partitions);
        }
    }

    private static SortedMap<Integer, Long> zeros(int partitions) {
        var zeros = new TreeMap<Integer, Long>();
        IntStream.range(0, partitions).forEach(partition -> zeros.put(partition, 0L));
        return Collections.unmodifiableSortedMap(zeros);
    }
}
