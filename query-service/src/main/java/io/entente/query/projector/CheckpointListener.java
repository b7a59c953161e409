package io.entente.query.projector;

/** Told of each checkpoint after its commit, on the thread of the projector: must not block. */
@FunctionalInterface
public interface CheckpointListener {

    void committed(Checkpoint checkpoint);
}
