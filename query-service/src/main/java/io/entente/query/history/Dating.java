package io.entente.query.history;

import io.entente.common.date.FuzzyDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a stream after inheritance: statements follow their meeting, meetings their visit.
 *
 * <p>A child takes its parent's date when a correction of the parent, or of an ancestor, asks to be passed on and the
 * child still names its parent. Without that it keeps its own, but is never surer of the year than its parent.
 */
final class Dating {

    private final Function<Patched, @Nullable Patched> parentOf;
    private final Map<RecordedEvent, Dated> dated = new HashMap<>();

    /** @param parentOf the effective event whose date the given one inherits, null when there is none */
    Dating(Function<Patched, @Nullable Patched> parentOf) {
        this.parentOf = parentOf;
    }

    /**
     * The date of an event, those of its ancestors first. Of events in a circle the first in the log is dated as if it
     * inherited from none, whichever of them is asked for.
     */
    Dated date(Patched event) {
        Deque<Patched> undated = new ArrayDeque<>();
        var seen = new HashSet<RecordedEvent>();
        Patched next = event;
        while (next != null && !dated.containsKey(next.recorded()) && seen.add(next.recorded())) {
            undated.push(next);
            next = parentOf.apply(next);
        }
        Dated parent = next == null ? null : dated.get(next.recorded());
        if (next != null && parent == null) {
            cutCircle(undated, next);
        }
        while (!undated.isEmpty()) {
            Patched child = undated.pop();
            dated.put(child.recorded(), inherited(child, parent));
            parent = undated.isEmpty() ? null : dated.get(parentOfNext(undated).recorded());
        }
        return dated.getOrDefault(event.recorded(), Dated.UNDATED);
    }

    /** After a circle was cut, the event that was dated last need not be the parent of the next one. */
    private Patched parentOfNext(Deque<Patched> undated) {
        return Objects.requireNonNull(parentOf.apply(undated.element()));
    }

    /** @param last of the circle that lies on top: what its topmost event inherits from */
    private static void cutCircle(Deque<Patched> undated, Patched last) {
        var circle = new ArrayList<Patched>();
        Patched next;
        do {
            next = undated.pop();
            circle.add(next);
        } while (!next.recorded().equals(last.recorded()));
        Patched first = Collections.min(
                circle,
                Comparator.comparingLong(event -> event.recorded().position().offset()));
        Collections.rotate(circle, -circle.indexOf(first));
        Collections.reverse(circle);
        circle.forEach(undated::push);
    }

    private static Dated inherited(Patched child, @Nullable Dated parent) {
        FuzzyDate own = child.date();
        if (own == null) {
            return Dated.UNDATED;
        }
        if (parent == null || parent.date() == null) {
            return new Dated(own, own.isYearCertain(), false, child.redatesDescendants(), child.datedBy());
        }
        if (!parent.passedOn()) {
            boolean certain = own.isYearCertain() && parent.yearCertain();
            return new Dated(own, certain, false, child.redatesDescendants(), child.datedBy());
        }
        FuzzyDate inherited = own.redatedFrom(parent.date());
        boolean certain = inherited.isYearCertain() && parent.yearCertain();
        return new Dated(inherited, certain, !inherited.equals(own), true, parent.datedBy());
    }

    /**
     * The outcome for one event.
     *
     * @param redated whether the date differs from the event's own
     * @param passedOn whether children take this date instead of their own
     * @param datedBy the corrections that gave the date, in log order; those of the ancestor it comes from
     */
    record Dated(
            @Nullable FuzzyDate date, boolean yearCertain, boolean redated, boolean passedOn, List<Amendment> datedBy) {

        static final Dated UNDATED = new Dated(null, true, false, false, List.of());
    }
}
