package io.entente.query.history;

import io.entente.common.event.AmendingEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.PartnershipEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How often each event of a stream was amended, and when last.
 *
 * <p>Counts what names the event or an event it inherits its date from, what names those amendments, and so on, whatever
 * came of it: a correction that is taken back makes another revision and not the one before.
 */
final class Revisions {

    private static final Comparator<RecordedEvent> IN_LOG_ORDER =
            Comparator.comparingLong(event -> event.position().offset());

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
     * @param saying the event, what it inherits its date from, and all their amendments, in log order; empty when there are
     *     no amendments
     */
    record Revision(int amendments, Instant at, List<RecordedEvent> saying) {

        private static Revision of(RecordedEvent event, Set<RecordedEvent> saying) {
            List<RecordedEvent> amendments = saying.stream()
                    .filter(said -> said.event() instanceof AmendingEvent)
                    .toList();
            Instant at = Stream.concat(Stream.of(event), amendments.stream())
                    .map(RecordedEvent::recordedAt)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            List<RecordedEvent> inLogOrder = amendments.isEmpty()
                    ? List.of()
                    : saying.stream().sorted(IN_LOG_ORDER).toList();
            return new Revision(amendments.size(), at, inLogOrder);
        }
    }

    Revision of(RecordedEvent event) {
        if (!amendmentsByTarget.containsKey(event)
                && inheritedFrom(event).findAny().isEmpty()) {
            return new Revision(0, event.recordedAt(), List.of());
        }
        var seen = new HashSet<RecordedEvent>();
        Deque<RecordedEvent> open = new ArrayDeque<>(List.of(event));
        while (!open.isEmpty()) {
            RecordedEvent next = open.pop();
            if (seen.add(next)) {
                open.addAll(amendmentsByTarget.getOrDefault(next, List.of()));
                inheritedFrom(next)
                        .flatMap(id -> index.meantBy(next.key().source(), id).stream())
                        .forEach(open::push);
            }
        }
        return Revision.of(event, seen);
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
