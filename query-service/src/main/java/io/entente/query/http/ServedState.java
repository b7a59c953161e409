package io.entente.query.http;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One state of the read models.
 *
 * @param log that it is made from; null while no log is recorded
 * @param nextOffsets by partition, the first offset not yet applied
 * @param revision how often rows behind these offsets were changed since, by a parked event that was applied or a
 *     stream that was folded again
 * @param discarded how many of the parked events were discarded
 * @param asOf when the generation last changed
 */
public record ServedState(
        @Nullable LogId log,
        int generation,
        SortedMap<Integer, Long> nextOffsets,
        int revision,
        long discarded,
        Instant asOf) {

    public ServedState {
        nextOffsets = Collections.unmodifiableSortedMap(new TreeMap<>(nextOffsets));
    }

    /** What a client sends to see this state, or a later one, again. Says nothing of the revision: a later one is in it. */
    public ConsistencyToken token() {
        return ConsistencyToken.before(nextOffsets).ofLog(log);
    }
}
