package io.entente.query.changes;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.MalformedTokenException;
import io.entente.query.http.ChangesLostException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody has followed the changes of a generation. Immutable.
 *
 * <p>Written as the number of the generation, a point, and the consistency token of what was seen; not signed, because
 * any place may be asked for.
 *
 * @param nextOffsets by partition, the first offset not seen; an absent partition has not been looked at
 */
record Place(int generation, SortedMap<Integer, Long> nextOffsets) {

    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,9})\\.)?(v.*)");

    Place {
        nextOffsets = Collections.unmodifiableSortedMap(new TreeMap<>(nextOffsets));
    }

    /**
     * A place as it was written, or the token of a read.
     *
     * @param head of the generation that a token is taken to be of
     * @throws MalformedTokenException when the text is neither
     * @throws ChangesLostException when it is a token that leaves out a partition in which something has happened, as that
     *     of a receipt does: nobody knows whether its bearer has seen nothing of that partition, or all
     */
    static Place parse(String text, Place head) {
        Matcher matcher = TEXT.matcher(text);
        boolean hasForm = matcher.matches();
        ConsistencyToken seen = ConsistencyToken.parse(hasForm ? matcher.group(2) : text);
        String generation = hasForm ? matcher.group(1) : null;
        var nextOffsets = new TreeMap<Integer, Long>();
        seen.offsets().forEach((partition, offset) -> nextOffsets.put(partition, Math.max(offset, offset + 1)));
        return generation == null
                ? new Place(head.generation, nextOffsets).requireEveryPartitionOf(head)
                : new Place(Integer.parseInt(generation), nextOffsets);
    }

    private Place requireEveryPartitionOf(Place head) {
        head.nextOffsets.forEach((partition, nextOffset) -> {
            if (nextOffset > 0 && !nextOffsets.containsKey(partition)) {
                throw new ChangesLostException("the token says nothing of partition " + partition
                        + ", as that of a receipt; take the token of a read");
            }
        });
        return this;
    }

    String text() {
        return generation + "." + token().wire();
    }

    ConsistencyToken token() {
        return ConsistencyToken.before(nextOffsets);
    }

    long nextOffset(int partition) {
        return nextOffsets.getOrDefault(partition, 0L);
    }

    boolean isBefore(PlacedChange change) {
        return nextOffset(change.partition()) <= change.offset();
    }

    /** Whether nothing below the given offsets is still to be seen. */
    boolean isPast(Map<Integer, Long> offsets) {
        return offsets.entrySet().stream().allMatch(offset -> nextOffset(offset.getKey()) >= offset.getValue());
    }

    Place after(PlacedChange change) {
        return reaching(Map.of(change.partition(), change.offset() + 1));
    }

    /** @param changes in the order of each partition */
    Place afterAll(Collection<PlacedChange> changes) {
        var seen = new TreeMap<Integer, Long>();
        changes.forEach(change -> seen.put(change.partition(), change.offset() + 1));
        return reaching(seen);
    }

    /** The place where nothing below the given offsets is still to be seen; never further back in any partition. */
    Place reaching(Map<Integer, Long> offsets) {
        var reached = new TreeMap<>(nextOffsets);
        offsets.forEach((partition, offset) -> reached.merge(partition, offset, Math::max));
        return new Place(generation, reached);
    }
}
