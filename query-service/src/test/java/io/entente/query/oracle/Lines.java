package io.entente.query.oracle;

import io.entente.query.history.EventKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Formats expected and real content as lines, so that they can be compared. */
public final class Lines {

    private Lines() {}

    public static String event(
            String streamId, int partition, long offset, EventKey key, String type, Instant recordedAt) {
        return String.join(" ", place(partition, offset), streamId, key.toString(), type, recordedAt.toString());
    }

    public static String parked(
            int partition,
            long offset,
            String reason,
            @Nullable String streamId,
            @Nullable EventKey key,
            byte @Nullable [] recordKey,
            byte @Nullable [] recordValue) {
        return place(partition, offset) + " " + reason + " " + streamId + " " + key + " of record "
                + Arrays.hashCode(recordKey) + " " + Arrays.hashCode(recordValue);
    }

    /** @param eventId of the event that counts differently now; without its source, which can depend on the batch */
    public static String told(
            int partition,
            long offset,
            String kind,
            @Nullable String streamId,
            @Nullable String eventId,
            @Nullable EventKey by,
            @Nullable String reason,
            Instant recordedAt) {
        return place(partition, offset) + " " + kind + " " + streamId + " " + eventId + " by " + by + " because of "
                + reason + " " + recordedAt;
    }

    /** @param recordedAt of the last record before that place */
    public static String account(long nextOffset, Instant recordedAt, long applied, long duplicates, long parked) {
        return "next " + nextOffset + " after " + recordedAt + ": " + applied + " applied, " + duplicates
                + " duplicates, " + parked + " parked";
    }

    static String place(int partition, long offset) {
        return partition + "-" + offset;
    }

    public static <K extends Comparable<K>> SortedSet<K> union(Collection<K> some, Collection<K> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /** Compares line by line; repeated lines count. */
    public static List<String> differences(String what, Collection<String> expected, Collection<String> there) {
        var differences = new ArrayList<String>();
        var left = new ArrayList<>(there);
        for (String line : expected) {
            if (!left.remove(line)) {
                differences.add(what + " missing: " + line);
            }
        }
        left.forEach(line -> differences.add(what + " not expected: " + line));
        return differences;
    }

    /** Compares entry by entry. */
    public static <K extends Comparable<K>> List<String> differences(String what, Map<K, ?> expected, Map<K, ?> there) {
        return union(expected.keySet(), there.keySet()).stream()
                .filter(key -> !Objects.equals(expected.get(key), there.get(key)))
                .map(key -> what + " " + key + ": " + there.get(key) + " instead of " + expected.get(key))
                .toList();
    }
}
