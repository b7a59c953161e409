package io.entente.query.parking;

import java.util.List;

/**
 * A parked event that is left as it is, for good: its row stays and is no longer listed as unresolved.
 *
 * @param parkedEventId partition and offset of its record
 * @param generations those that had parked it: the serving one first, then those that stand by
 */
public record Discarded(String parkedEventId, String reason, List<Integer> generations) {

    public Discarded {
        generations = List.copyOf(generations);
    }
}
