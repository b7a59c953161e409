package io.entente.query.changes;

import io.entente.query.changes.Passage.Loss;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Changes of a generation in memory. Offsets without a change are duplicates and markers. Thread-safe. */
class InMemoryChanges implements ChangeSource {

    private final List<PlacedChange> changes = new ArrayList<>();
    private final TreeMap<Integer, Long> forgotten = new TreeMap<>();
    private Place head;

    InMemoryChanges(int partitions) {
        var beginning = new TreeMap<Integer, Long>();
        for (int partition = 0; partition < partitions; partition++) {
            beginning.put(partition, 0L);
        }
        this.head = new Place(1, 0, beginning);
    }

    static PlacedChange change(int partition, long offset, String streamId) {
        String id = partition + "-" + offset;
        var change = new Change(
                id,
                "recorded",
                id,
                "urn:test",
                "MeetingHeld",
                streamId,
                null,
                null,
                List.of(),
                null,
                null,
                Instant.EPOCH,
                "v1.");
        return new PlacedChange(partition, offset, change);
    }

    /** A record that changes something. */
    synchronized PlacedChange commit(int partition, String streamId) {
        PlacedChange change = change(partition, head.nextOffset(partition), streamId);
        changes.add(change);
        head = head.after(change);
        return change;
    }

    /** A record that changes nothing. */
    synchronized void commitDuplicate(int partition) {
        head = head.after(change(partition, head.nextOffset(partition), "none"));
    }

    synchronized void forget(int partition, long before) {
        changes.removeIf(change -> change.partition() == partition && change.offset() < before);
        forgotten.merge(partition, Math.min(before, head.nextOffset(partition)), Math::max);
    }

    synchronized void promote(int generation) {
        head = new Place(generation, 0, head.nextOffsets());
    }

    /** A parked event is applied in its place. */
    synchronized void revise() {
        head = new Place(head.generation(), head.revision() + 1, head.nextOffsets());
    }

    synchronized List<PlacedChange> kept() {
        return List.copyOf(changes);
    }

    @Override
    public synchronized Place head() {
        return head;
    }

    @Override
    public synchronized Passage after(Place place, ChangeFilter filter, int max) {
        if (!place.isOfLogOf(head)) {
            return new Passage.Lost(head, Loss.ANOTHER_LOG);
        }
        if (place.generation() != head.generation()) {
            return new Passage.Lost(head, Loss.GENERATION_CHANGED);
        }
        if (place.revision() != head.revision()) {
            return new Passage.Lost(head, Loss.REVISED);
        }
        if (!place.isPast(forgotten)) {
            return new Passage.Lost(head, Loss.TOO_OLD);
        }
        List<PlacedChange> found = changes.stream()
                .filter(change -> place.isBefore(change) && filter.admits(change.change()))
                .sorted(Comparator.comparingLong(PlacedChange::offset))
                .limit(max)
                .toList();
        boolean complete = found.size() < max;
        Place next = place.afterAll(found);
        return new Passage.Some(found, complete ? next.reaching(head.nextOffsets()) : next, complete);
    }
}
