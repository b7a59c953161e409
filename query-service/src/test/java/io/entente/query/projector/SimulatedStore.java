package io.entente.query.projector;

import io.entente.query.oracle.Expected;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A generation in a simulation: what instances write to, what can happen on the way, and what is in it. */
interface SimulatedStore {

    /**
     * The store as one instance reaches it, with faults of its own until {@link #heal}.
     *
     * @param meanwhile something that another instance does, which may happen inside a transaction of this one
     */
    GenerationStore reachedBy(Random random, Runnable meanwhile);

    Map<Integer, Checkpoint> checkpoints();

    /** Lets a partition go so far beyond its checkpoint and no further, until it is released. */
    void hold(int partition, long records);

    void release();

    /** From now on nothing fails. */
    void heal();

    /** How many faults have hit. */
    int hits();

    /** What is there and what should be, line by line; empty when both are the same. */
    List<String> differencesTo(Expected expected);
}
