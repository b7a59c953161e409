package io.entente.query.changes;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.common.position.MalformedTokenException;
import io.entente.query.http.ChangesLostException;
import io.entente.query.http.ServedState;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has followed the changes of a generation. Immutable.
 *
 * <p>Written as the number of the generation, that of its revision if there has been one, a point, and the consistency
 * token of what was seen, as {@code 3.v2.pTvqmQ_eTs2.MDo0Mg} or {@code 3-1.v2.pTvqmQ_eTs2.MDo0Mg}; not signed, because
 * a client may ask for any place.
 *
 * @param log that the offsets belong to; null while no log is recorded
 * @param revision of the generation: whoever follows another one has seen rows that have changed behind the place
 * @param nextOffsets by partition, the first offset not seen; an absent partition has not been looked at
 */
record Place(@Nullable LogId log, int generation, int revision, SortedMap<Integer, Long> nextOffsets) {

    private static final Pattern TEXT = Pattern.compile("(?:(\\d{1,9})(?:-(\\d{1,9}))?\\.)?(v.*)");

    Place {
        nextOffsets = Collections.unmodifiableSortedMap(new TreeMap<>(nextOffsets));
    }

    Place(int generation, int revision, SortedMap<Integer, Long> nextOffsets) {
        this(null, generation, revision, nextOffsets);
    }

    /**
     * A place as it was written, or the token of a read.
     *
     * @param head of the generation and revision that a token is taken to be of
     * @throws MalformedTokenException when the text is neither
     * @throws ChangesLostException when it is a token that leaves out a partition in which something has happened, as that
     *     of a receipt does: nobody knows whether its bearer has seen nothing of that partition, or all
     */
    static Place parse(String text, Place head) {
        Matcher matcher = TEXT.matcher(text);
        boolean hasForm = matcher.matches();
        ConsistencyToken seen = ConsistencyToken.parse(hasForm ? matcher.group(3) : text);
        String generation = hasForm ? matcher.group(1) : null;
        var nextOffsets = new TreeMap<Integer, Long>();
        seen.offsets().forEach((partition, offset) -> nextOffsets.put(partition, Math.max(offset, offset + 1)));
        LogId log = seen.log() == null ? head.log : seen.log();
        if (generation != null) {
            return new Place(log, Integer.parseInt(generation), revision(matcher.group(2)), nextOffsets);
        }
        var place = new Place(log, head.generation, head.revision, nextOffsets);
        return Objects.equals(log, head.log) ? place.requireEveryPartitionOf(head) : place;
    }

    static Place head(ServedState state) {
        return new Place(state.log(), state.generation(), state.revision(), state.nextOffsets());
    }

    private static int revision(@Nullable String written) {
        return written == null ? 0 : Integer.parseInt(written);
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
        return generation + (revision == 0 ? "" : "-" + revision) + "." + token().wire();
    }

    ConsistencyToken token() {
        return ConsistencyToken.before(nextOffsets).ofLog(log);
    }

    long nextOffset(int partition) {
        return nextOffsets.getOrDefault(partition, 0L);
    }

    /** Whether both are of the same rows. */
    boolean isComparableWith(Place other) {
        return isOfLogOf(other) && generation == other.generation && revision == other.revision;
    }

    boolean isOfLogOf(Place other) {
        return Objects.equals(log, other.log);
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
        return new Place(log, generation, revision, reached);
    }
}
