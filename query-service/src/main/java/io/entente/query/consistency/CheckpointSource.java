package io.entente.query.consistency;

import java.sql.SQLException;

/** Where the committed checkpoints of the serving generation are read. Blocks. */
@FunctionalInterface
interface CheckpointSource {

    SeenCheckpoints committed() throws SQLException;
}
