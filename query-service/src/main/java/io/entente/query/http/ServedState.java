package io.entente.query.http;

import io.entente.common.position.ConsistencyToken;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One state of the read models.
 *
 * @param nextOffsets by partition, the first offset not yet applied
 * @param asOf when the generation last advanced
 */
public record ServedState(int generation, SortedMap<Integer, Long> nextOffsets, Instant asOf) {

    public ServedState {
        nextOffsets = Collections.unmodifiableSortedMap(new TreeMap<>(nextOffsets));
    }

    /** What a client sends to see this state, or a later one, again. */
    public ConsistencyToken token() {
        return ConsistencyToken.before(nextOffsets);
    }
}
