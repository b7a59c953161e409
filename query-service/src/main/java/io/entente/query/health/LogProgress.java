package io.entente.query.health;

import java.util.Map;

/**
 * How the serving generation stands to the log.
 *
 * @param nextOffsets by partition, the first offset not yet applied
 * @param parked events that could not be applied when they came; those too that were applied later
 * @param unresolved those of them that nobody has applied or discarded
 */
record LogProgress(Map<Integer, Long> nextOffsets, long parked, long unresolved) {

    static final LogProgress UNKNOWN = new LogProgress(Map.of(), 0, 0);

    LogProgress {
        nextOffsets = Map.copyOf(nextOffsets);
    }
}
