package io.entente.query.projector;

/** Whether the log that is followed is still the one that the checkpoints are of. Blocks until Kafka has answered. */
@FunctionalInterface
interface SameLog {

    /**
     * Returns when it is. What was fetched before the call is then of that log.
     *
     * @throws io.entente.query.generation.EventLogReplacedException when it is another one
     * @throws LogNotKnownException when Kafka does not answer
     */
    void require();
}
