package io.entente.query.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The changes read last, held once for all who follow: how many follow, and how slowly, costs no memory here.
 *
 * <p>Bounded by a number of changes. Whoever falls further behind is told so, and reads the table. Thread-safe.
 */
final class RecentChanges {

    private final @Nullable PlacedChange[] ring;
    private final Waiting waiting = new Waiting();

    /** By partition, the first offset that is not forgotten. */
    private final Map<Integer, Long> from = new TreeMap<>();

    /** Counts what was ever added; what is held are the last of that count. */
    private long turn;

    private int size;

    /** Where what is held ends; null while nobody follows and nothing is held. */
    private @Nullable Place head;

    RecentChanges(int max) {
        this.ring = new PlacedChange[max];
    }

    /**
     * What is held of what lies after a place.
     *
     * @param next after these changes, and after whatever lay between them and was not asked for
     * @param turn where to go on, so that nobody looks at the same changes twice
     */
    record Held(List<PlacedChange> changes, Place next, long turn) {}

    /** Begins, or begins again, at the given place: whoever is behind it reads the table. */
    void begin(Place at) {
        synchronized (this) {
            forget();
            head = at;
            from.putAll(at.nextOffsets());
            turn++;
        }
        waiting.runAll();
    }

    /** Holds nothing until the next beginning; those who follow wait meanwhile. */
    synchronized void forget() {
        Arrays.fill(ring, null);
        size = 0;
        from.clear();
        head = null;
    }

    /** Holds nothing and lets nobody wait. */
    void end() {
        synchronized (this) {
            forget();
            turn = Long.MAX_VALUE;
        }
        waiting.runAll();
    }

    synchronized Optional<Place> head() {
        return Optional.ofNullable(head);
    }

    /** Adds all that lies between the head and the next one; begins there when nothing was begun. */
    void append(List<PlacedChange> changes, Place next) {
        synchronized (this) {
            changes.forEach(this::hold);
            head = next;
        }
        if (!changes.isEmpty()) {
            waiting.runAll();
        }
    }

    /**
     * What is held of what lies after the place; nothing while there is nothing new.
     *
     * @param after where the last answer told to go on; 0 at first
     * @return empty when some of it is not held any more, or the place is of another generation or revision
     */
    synchronized Optional<Held> after(Place place, long after, ChangeFilter filter, int max) {
        if (head == null) {
            return Optional.of(new Held(List.of(), place, turn));
        }
        if (!place.isComparableWith(head) || !place.isPast(from)) {
            return Optional.empty();
        }
        var found = new ArrayList<PlacedChange>();
        long looked = Math.max(after, turn - size);
        for (; looked < turn && found.size() < max; looked++) {
            PlacedChange change = ring[index(looked)];
            if (change != null && place.isBefore(change) && filter.admits(change.change())) {
                found.add(change);
            }
        }
        Place next = place.afterAll(found);
        return Optional.of(new Held(found, looked == turn ? next.reaching(head.nextOffsets()) : next, looked));
    }

    /** Runs the task once, when there is more than at the given turn: now, or as soon as there is. */
    void whenNews(long after, Runnable task) {
        waiting.add(task);
        if (isBeyond(after) && waiting.remove(task)) {
            task.run();
        }
    }

    /** The task need not be run any more. */
    void cancel(Runnable task) {
        waiting.remove(task);
    }

    /** How many were added so far. */
    synchronized long turn() {
        return turn;
    }

    private synchronized boolean isBeyond(long after) {
        return turn > after;
    }

    private void hold(PlacedChange change) {
        PlacedChange eldest = size == ring.length ? ring[index(turn)] : null;
        if (eldest != null) {
            from.put(eldest.partition(), eldest.offset() + 1);
        }
        ring[index(turn)] = change;
        size = Math.min(size + 1, ring.length);
        turn++;
    }

    private int index(long at) {
        return (int) (at % ring.length);
    }
}
