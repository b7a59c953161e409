package io.entente.query.oracle;

import io.entente.common.event.EventRetracted;
import io.entente.query.history.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which events are retracted. A retraction is valid unless a valid one retracts it; of retractions that retract
 * each other in a circle, the first in the log is valid.
 */
final class NaiveRetractions {

    private final NaiveNames names;
    private final List<RecordedEvent> retractions;
    private final Map<RecordedEvent, Boolean> stands = new HashMap<>();

    NaiveRetractions(List<RecordedEvent> events, NaiveNames names) {
        this.names = names;
        this.retractions = events.stream()
                .filter(event -> event.event() instanceof EventRetracted)
                .toList();
        while (stands.size() < retractions.size()) {
            if (!decideSome()) {
                stands.put(firstUndecided(), true);
            }
        }
    }

    boolean isRetracted(RecordedEvent event) {
        return event.event() instanceof EventRetracted
                ? !stands.getOrDefault(event, true)
                : against(event).stream().anyMatch(retraction -> stands.getOrDefault(retraction, false));
    }

    private boolean decideSome() {
        int before = stands.size();
        for (RecordedEvent retraction : retractions) {
            if (!stands.containsKey(retraction)) {
                List<RecordedEvent> against = against(retraction);
                if (against.stream().anyMatch(other -> stands.getOrDefault(other, false))) {
                    stands.put(retraction, false);
                } else if (against.stream().noneMatch(other -> stands.getOrDefault(other, true))) {
                    stands.put(retraction, true);
                }
            }
        }
        return stands.size() > before;
    }

    private RecordedEvent firstUndecided() {
        return retractions.stream()
                .filter(retraction -> !stands.containsKey(retraction))
                .findFirst()
                .orElseThrow();
    }

    private List<RecordedEvent> against(RecordedEvent event) {
        return retractions.stream()
                .filter(retraction -> names.target(retraction).equals(Optional.of(event)))
                .toList();
    }
}
