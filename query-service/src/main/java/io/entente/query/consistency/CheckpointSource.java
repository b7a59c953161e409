package io.entente.query.consistency;

import java.sql.SQLException;
import java.util.Map;

/** Where the committed checkpoints of the serving generation are read. Blocks. */
@FunctionalInterface
interface CheckpointSource {

    /** By partition, the first offset not yet applied; empty while no generation has begun. */
    Map<Integer, Long> nextOffsets() throws SQLException;
}
