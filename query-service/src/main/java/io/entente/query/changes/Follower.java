package io.entente.query.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One client's way along the changes: each once, in the order of its partition, from memory where it is there and from
 * the table where not.
 *
 * <p>Holds a place and no changes. Not thread-safe: steps are taken one after the other.
 */
final class Follower {

    /** Changes taken at once, and so held for a client that does not read. */
    static final int STEP_MAX = 100;

    private final RecentChanges recent;
    private final ChangeSource source;
    private final ChangeFilter filter;
    private Place place;
    private long turn;

    Follower(RecentChanges recent, ChangeSource source, ChangeFilter filter, Place from) {
        this.recent = recent;
        this.source = source;
        this.filter = filter;
        this.place = from;
    }

    Place place() {
        return place;
    }

    /** Where to wait for news after {@link #fromMemory()} or {@link #fromTable()} found none. */
    long turn() {
        return turn;
    }

    /** What is new; empty when memory cannot tell, then the table can. */
    Optional<List<Frame>> fromMemory() {
        return recent.after(place, turn, filter, STEP_MAX).map(held -> {
            turn = held.turn();
            return told(held.changes(), held.next());
        });
    }

    /** What is new, or that it cannot be told any more. Blocks. */
    List<Frame> fromTable() {
        long before = recent.turn();
        Passage passage = source.after(place, filter, STEP_MAX);
        if (passage instanceof Passage.Some some) {
            // What memory was told until then was in the table already.
            turn = some.complete() ? Math.max(turn, before) : turn;
            return told(some.changes(), some.next());
        }
        var lost = (Passage.Lost) passage;
        place = lost.head();
        return List.of(new Frame.Reset(place, lost.loss()));
    }

    private List<Frame> told(List<PlacedChange> changes, Place next) {
        var frames = new ArrayList<Frame>();
        for (PlacedChange change : changes) {
            place = place.after(change);
            frames.add(new Frame.Told(place, change.change()));
        }
        place = next;
        return frames;
    }
}
