package io.entente.query.readmodel.event;

import io.entente.common.event.AmendingEvent;
import io.entente.common.event.EventCorrected;
import io.entente.query.history.Amendment;
import io.entente.query.history.AmendmentOutcome;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.http.KnownAt;
import io.entente.query.readmodel.past.RecordedEntity;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what became of single events, from the history of their streams. */
@Singleton
class EventFates {

    private final RecordedEvents events;

    EventFates(RecordedEvents events) {
        this.events = events;
    }

    /** Empty when neither the read models nor the parked events know it. */
    Optional<EventFate> fate(EventKey key) {
        List<EventFate.Parked> parked =
                events.parked(key).stream().map(EventFate.Parked::of).toList();
        return events.find(key)
                .map(row -> applied(row, key, parked))
                .or(() -> parked.isEmpty() ? Optional.empty() : Optional.of(onlyParked(key, parked)));
    }

    /** Empty when the event was never applied, or was not known then. */
    Optional<EventHistory> history(EventKey key, KnownAt knownAt) {
        return events.find(key).flatMap(row -> {
            StreamHistory history =
                    events.history(row.streamId(), knownAt.instant().orElse(null));
            return history.find(key).map(event -> EventHistory.of(event, history));
        });
    }

    private EventFate applied(RecordedEntity row, EventKey key, List<EventFate.Parked> parked) {
        StreamHistory history = events.decisive(row.streamId(), key);
        RecordedEvent event = history.find(key).orElseThrow();
        Optional<EffectiveEvent<?>> effective = effective(history, event);
        AmendmentOutcome outcome = outcome(history, event);
        Map<Amendment, AmendmentOutcome> amendments = history.amendmentsOf(event);
        return new EventFate(
                key.source(),
                key.id(),
                state(event, effective.isPresent(), outcome),
                event.type(),
                row.streamId(),
                event.position(),
                event.recordedAt(),
                row.generation(),
                outcome == null ? null : outcome.code(),
                effective.map(EffectiveEvent::redated).orElse(null),
                effective.map(EffectiveEvent::parentRetracted).orElse(null),
                amending(amendments, true),
                amending(amendments, false),
                events.findings(key).stream().map(EventFate.Remark::of).toList(),
                events.elsewhere(key, row.streamId()),
                parked);
    }

    private static EventFate onlyParked(EventKey key, List<EventFate.Parked> parked) {
        return new EventFate(
                key.source(),
                key.id(),
                EventState.PARKED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                parked);
    }

    private static EventState state(RecordedEvent event, boolean counts, @Nullable AmendmentOutcome outcome) {
        if (event.event() instanceof AmendingEvent) {
            return switch (outcome == null ? AmendmentOutcome.TARGET_MISSING : outcome) {
                case APPLIED -> EventState.APPLIED;
                case RETRACTED -> EventState.RETRACTED;
                default -> EventState.WITHOUT_EFFECT;
            };
        }
        return counts ? EventState.APPLIED : EventState.RETRACTED;
    }

    static Optional<EffectiveEvent<?>> effective(StreamHistory history, RecordedEvent event) {
        return history.effective().stream()
                .filter(effective -> effective.recorded().equals(event))
                .findFirst();
    }

    private static @Nullable AmendmentOutcome outcome(StreamHistory history, RecordedEvent event) {
        return history.amendmentOutcomes().entrySet().stream()
                .filter(entry -> entry.getKey().recorded().equals(event))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static List<EventKey> amending(Map<Amendment, AmendmentOutcome> amendments, boolean correcting) {
        return amendments.entrySet().stream()
                .filter(entry -> entry.getValue() == AmendmentOutcome.APPLIED)
                .filter(entry -> entry.getKey().event() instanceof EventCorrected == correcting)
                .map(entry -> entry.getKey().key())
                .toList();
    }
}
