package io.entente.query.projector;

import io.entente.query.oracle.Expected;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A generation in a simulation, to which instances write with injected faults, and whose content can be checked. */
interface SimulatedStore {

    /**
     * The store as one instance reaches it, with faults of its own until {@link #heal}.
     *
     * @param meanwhile work of another instance, which may run inside a transaction of this one
     */
    GenerationStore reachedBy(Random random, Runnable meanwhile);

    Map<Integer, Checkpoint> checkpoints();

    /** Holds a partition this many records beyond its checkpoint, until it is released. */
    void hold(int partition, long records);

    void release();

    /** Ends all faults. */
    void heal();

    /** Number of faults that were injected. */
    int hits();

    /** Differences between the content and the expected content, line by line; empty when there are none. */
    List<String> differencesTo(Expected expected);
}
