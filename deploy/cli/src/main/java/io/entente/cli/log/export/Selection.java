package io.entente.cli.log.export;

import io.entente.cli.log.transfer.LogRange;
import io.entente.cli.service.LogTopics;
import io.entente.cli.service.TopicFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Which part of the log is wanted, by place or by time. */
final class Selection {

    @Option(
            names = "--partition",
            paramLabel = "<p>",
            split = ",",
            description = "Only these partitions (default: all).")
    private Collection<Integer> partitions = new TreeSet<>();

    @ArgGroup
    private @Nullable Start start;

    @ArgGroup
    private @Nullable End end;

    /** Where it begins. */
    static final class Start {

        @Option(
                names = "--from",
                paramLabel = "<p:offset,…>",
                converter = Places.Converter.class,
                description = "The first offsets (default, also for partitions not listed: the beginning of the log).")
        private @Nullable Places places;

        @Option(
                names = "--from-time",
                paramLabel = "<instant>",
                description = "In each partition from the first record with this timestamp or a later one.")
        private @Nullable Instant time;
    }

    /** Where it ends. */
    static final class End {

        @Option(
                names = "--to",
                paramLabel = "<p:offset,…>",
                converter = Places.Converter.class,
                description = "The offsets after the last (default, also for partitions not listed: the end of the log"
                        + " when the command starts).")
        private @Nullable Places places;

        @Option(
                names = "--to-time",
                paramLabel = "<instant>",
                description = "In each partition up to, not including, the first record with this timestamp or a later"
                        + " one.")
        private @Nullable Instant time;
    }

    boolean isEverything() {
        return partitions.isEmpty() && start == null && end == null;
    }

    /**
     * The offsets that are meant, now.
     *
     * @throws UnusableSelectionException when the log does not have them
     */
    LogRange range(LogTopics topics, TopicFacts topic) {
        SortedMap<Integer, Long> beginnings = topics.beginnings(topic);
        SortedMap<Integer, Long> ends = topics.committedEnds(topic);
        var from = new TreeMap<>(start != null && start.time != null ? topics.firstAt(topic, start.time) : beginnings);
        var to = new TreeMap<>(end != null && end.time != null ? topics.firstAt(topic, end.time) : ends);
        replace(from, start == null ? null : start.places);
        replace(to, end == null ? null : end.places);
        keepWanted(from);
        keepWanted(to);
        to.replaceAll((partition, last) -> checked(partition, from, last, beginnings, ends));
        return new LogRange(from, to);
    }

    private static void replace(SortedMap<Integer, Long> offsets, @Nullable Places places) {
        if (places != null) {
            places.offsets().forEach((partition, offset) -> {
                requireThere(partition, offsets);
                offsets.put(partition, offset);
            });
        }
    }

    private void keepWanted(SortedMap<Integer, Long> offsets) {
        partitions.forEach(partition -> requireThere(partition, offsets));
        if (!partitions.isEmpty()) {
            offsets.keySet().retainAll(partitions);
        }
    }

    private static void requireThere(int partition, SortedMap<Integer, Long> offsets) {
        if (!offsets.containsKey(partition)) {
            throw new UnusableSelectionException(
                    partition, "there is no partition " + partition + "; the log has " + offsets.keySet());
        }
    }

    private static long checked(
            int partition,
            SortedMap<Integer, Long> from,
            long to,
            SortedMap<Integer, Long> beginnings,
            SortedMap<Integer, Long> ends) {
        long first = from.getOrDefault(partition, 0L);
        long beginning = beginnings.getOrDefault(partition, 0L);
        long end = ends.getOrDefault(partition, 0L);
        if (first < beginning || first > end || to > end) {
            throw new UnusableSelectionException(
                    partition,
                    "partition " + partition + " has the offsets from " + beginning + " up to, not including, " + end
                            + "; asked for were " + first + " up to " + to);
        }
        // Asking for a time before the first one, or for an end before the beginning, is asking for nothing.
        return Math.max(first, to);
    }
}
