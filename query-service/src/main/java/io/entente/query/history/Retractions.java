package io.entente.query.history;

import io.entente.common.event.EventRetracted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which events are taken back. A retraction can itself be retracted, whichever of the two is recorded first; of
 * retractions that take each other back in a circle, the first in the log stands.
 */
final class Retractions {

    private final Map<RecordedEvent, RecordedEvent> targets = new LinkedHashMap<>();
    private final Map<RecordedEvent, Integer> undecidedAgainst = new HashMap<>();
    private final Set<RecordedEvent> decided = new HashSet<>();
    private final Set<RecordedEvent> retracted = new HashSet<>();

    Retractions(List<Amendment> amendments, EventIndex index) {
        for (Amendment amendment : amendments) {
            if (amendment.event() instanceof EventRetracted) {
                index.named(amendment.event().targetSource(), amendment.target())
                        .ifPresent(target -> targets.put(amendment.recorded(), target));
            }
        }
        targets.values().forEach(target -> undecidedAgainst.merge(target, 1, Integer::sum));
        targets.keySet().stream()
                .filter(retraction -> !undecidedAgainst.containsKey(retraction))
                .forEach(this::letStand);
        // What is undecided now goes round in circles.
        targets.keySet().forEach(this::letStand);
    }

    boolean isRetracted(RecordedEvent event) {
        return retracted.contains(event);
    }

    private void letStand(RecordedEvent first) {
        Deque<RecordedEvent> standing = new ArrayDeque<>(List.of(first));
        while (!standing.isEmpty()) {
            RecordedEvent retraction = standing.pop();
            RecordedEvent target = targets.get(retraction);
            if (decided.add(retraction) && target != null && decided.add(target)) {
                retracted.add(target);
                RecordedEvent relieved = targets.get(target);
                if (relieved != null && undecidedAgainst.merge(relieved, -1, Integer::sum) == 0) {
                    standing.push(relieved);
                }
            }
        }
    }
}
