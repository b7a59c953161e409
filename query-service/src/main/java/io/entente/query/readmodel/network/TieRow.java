package io.entente.query.readmodel.network;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.dating.StateChange;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ties actors to each other in one partnership.
 *
 * @param kind such as {@code partnership} or {@code membership-joined}
 * @param actors all that it ties to each other, each once; a directed tie goes from the first to the second
 * @param since when it began; null when nothing tells
 * @param changes of kind, in the order in which they happened; empty for ties that do not change
 * @param weight how many events count for it
 * @param amountKnown whether all amounts are; null for ties that are no money
 * @param eventIds the events that declare it, each with the corrections that it rests on; the first {@value EVENTS_MAX} of them
 * @param sources of those events
 */
record TieRow(
        String key,
        String kind,
        List<String> actors,
        @Nullable EffectiveDate since,
        List<StateChange> changes,
        int weight,
        @Nullable Boolean amountKnown,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    /** The weight tells how many there are; more ids than this help nobody who looks at a network. */
    static final int EVENTS_MAX = 100;

    static TieRow none(String key, String kind, Collection<String> actors) {
        return new TieRow(key, kind, distinct(actors), null, List.of(), 0, null, List.of(), List.of());
    }

    TieRow weighingOneMore() {
        return new TieRow(key, kind, actors, since, changes, weight + 1, amountKnown, eventIds, sources);
    }

    TieRow kind(String other) {
        return new TieRow(key, other, actors, since, changes, weight, amountKnown, eventIds, sources);
    }

    /** The kind is that of the last change, whenever it was recorded. */
    TieRow changed(StateChange change) {
        List<StateChange> all = change.after(changes);
        String last = StateChange.last(all).orElseThrow();
        return new TieRow(key, last, actors, since, all, weight, amountKnown, eventIds, sources);
    }

    TieRow tying(Collection<String> others) {
        return new TieRow(key, kind, distinct(others), since, changes, weight, amountKnown, eventIds, sources);
    }

    private TieRow since(EffectiveDate date) {
        return new TieRow(key, kind, actors, date, changes, weight, amountKnown, eventIds, sources);
    }

    /** An amount that is not known makes the sum unknown. */
    TieRow amountKnown(boolean known) {
        boolean all = known && !Boolean.FALSE.equals(amountKnown);
        return new TieRow(key, kind, actors, since, changes, weight, all, eventIds, sources);
    }

    /** Declared by the event as well, and since then if nothing declared it earlier. */
    TieRow declaredBy(EffectiveEvent<? extends PartnershipEvent> event) {
        return observedIn(event).since(earlierOf(event));
    }

    /** Told of by the event as well, which does not say since when. */
    TieRow observedIn(EffectiveEvent<? extends PartnershipEvent> event) {
        if (eventIds.size() >= EVENTS_MAX) {
            return this;
        }
        return new TieRow(
                key,
                kind,
                actors,
                since,
                changes,
                weight,
                amountKnown,
                event.addedTo(eventIds).stream().limit(EVENTS_MAX).toList(),
                Stream.concat(sources.stream(), event.event().sources().stream())
                        .distinct()
                        .toList());
    }

    TieRow declaredByNobody() {
        return new TieRow(key, kind, actors, null, changes, weight, amountKnown, List.of(), List.of());
    }

    private static List<String> distinct(Collection<String> actors) {
        return actors.stream().distinct().toList();
    }

    private EffectiveDate earlierOf(EffectiveEvent<? extends PartnershipEvent> event) {
        EffectiveDate date = EffectiveDate.of(event);
        return since == null || FuzzyDate.CHRONOLOGICAL.compare(date.date(), since.date()) < 0 ? date : since;
    }
}
