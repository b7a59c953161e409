package io.entente.query.oracle;

import io.entente.common.event.EventRetracted;
import io.entente.query.history.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which events are taken back, by the rule as it is written: a retraction stands unless a standing one takes it back; of those
 * that take each other back in a circle, the first in the log stands.
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
