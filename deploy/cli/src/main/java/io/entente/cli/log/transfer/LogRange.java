package io.entente.cli.log.transfer;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a log.
 *
 * @param from per partition, the first offset
 * @param to for the same partitions, the offset after the last
 */
public record LogRange(SortedMap<Integer, Long> from, SortedMap<Integer, Long> to) {

    public LogRange {
        if (!from.keySet().equals(to.keySet())) {
            throw new IllegalArgumentException("not the same partitions: " + from + ", " + to);
        }
        from = Collections.unmodifiableSortedMap(new TreeMap<>(from));
        to = Collections.unmodifiableSortedMap(new TreeMap<>(to));
    }

    public long from(int partition) {
        return from.getOrDefault(partition, 0L);
    }

    public long to(int partition) {
        return to.getOrDefault(partition, 0L);
    }

    /** How many offsets it spans; not all of them need hold a record. */
    public long offsets() {
        return from.keySet().stream()
                .mapToLong(partition -> Math.max(0, to(partition) - from(partition)))
                .sum();
    }

    /** What is left when it is read partition by partition and this offset was the last. */
    public LogRange after(int partition, long offset) {
        var rest = new TreeMap<>(from);
        rest.replaceAll((each, first) -> each < partition ? to(each) : first);
        rest.put(partition, offset + 1);
        return new LogRange(rest, to);
    }
}
