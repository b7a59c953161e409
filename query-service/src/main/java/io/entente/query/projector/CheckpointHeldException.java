package io.entente.query.projector;

/** A generation is to stand still at a place for a moment, to be compared with another one. */
public final class CheckpointHeldException extends RuntimeException {

    private final long stopAt;

    CheckpointHeldException(Checkpoint from, long stopAt) {
        super("partition " + from.partition() + " goes no further than offset " + stopAt + " for a moment");
        this.stopAt = stopAt;
    }

    long stopAt() {
        return stopAt;
    }
}
