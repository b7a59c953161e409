package io.entente.query.history;

import io.entente.common.event.AmendingEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.PartnershipEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How often each event of a stream was amended, and when last.
 *
 * <p>Counts what names the event or an event it inherits its date from, what names those amendments, and so on, whatever
 * came of it: a correction that is taken back makes another revision and not the one before.
 */
final class Revisions {

    private final EventIndex index;
    private final Map<RecordedEvent, List<RecordedEvent>> amendmentsByTarget = new HashMap<>();

    Revisions(List<RecordedEvent> recorded, EventIndex index) {
        this.index = index;
        for (RecordedEvent event : recorded) {
            if (event.event() instanceof AmendingEvent amending) {
                index.named(amending.targetSource(), amending.targetId()).ifPresent(target -> amendmentsByTarget
                        .computeIfAbsent(target, none -> new ArrayList<>(1))
                        .add(event));
            }
        }
    }

    /**
     * @param amendments 0 for an event that nothing has changed
     * @param at when the last of them was recorded; the event itself when there is none
     */
    record Revision(int amendments, Instant at) {

        Revision and(RecordedEvent amendment) {
            Instant later = amendment.recordedAt().isAfter(at) ? amendment.recordedAt() : at;
            return new Revision(amendments + 1, later);
        }
    }

    Revision of(RecordedEvent event) {
        var seen = new HashSet<RecordedEvent>();
        Deque<RecordedEvent> open = new ArrayDeque<>(List.of(event));
        var revision = new Revision(0, event.recordedAt());
        while (!open.isEmpty()) {
            RecordedEvent next = open.pop();
            if (seen.add(next)) {
                revision = next.event() instanceof AmendingEvent ? revision.and(next) : revision;
                open.addAll(amendmentsByTarget.getOrDefault(next, List.of()));
                inheritedFrom(next)
                        .flatMap(id -> index.meantBy(next.key().source(), id).stream())
                        .forEach(open::push);
            }
        }
        return revision;
    }

    private static Stream<String> inheritedFrom(RecordedEvent event) {
        if (event.event() instanceof EventCorrected corrected) {
            return corrected.patch().findValuesAsText("inheritedFrom").stream();
        }
        return event.event() instanceof PartnershipEvent fact
                ? Stream.ofNullable(fact.occurred().inheritedFrom())
                : Stream.empty();
    }
}
