package io.entente.query.projector;

/** Checks that the log that is followed is still the log of the checkpoints. Blocks until Kafka has answered. */
@FunctionalInterface
interface SameLog {

    /**
     * Returns if it is. Records that were fetched before the call are then of that log.
     *
     * @throws io.entente.query.generation.EventLogReplacedException when it is another one
     * @throws LogNotKnownException when Kafka does not answer
     */
    void require();
}
