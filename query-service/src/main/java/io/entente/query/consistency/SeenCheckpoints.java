package io.entente.query.consistency;

import io.entente.common.position.LogId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The committed checkpoints of the serving generation.
 *
 * @param log that the read models are made from; null while no log is recorded
 * @param nextOffsets by partition, the first offset not yet applied; empty while no generation has begun
 */
record SeenCheckpoints(@Nullable LogId log, Map<Integer, Long> nextOffsets) {

    SeenCheckpoints {
        nextOffsets = Map.copyOf(nextOffsets);
    }
}
