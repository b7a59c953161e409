package io.entente.query.projector;

/** A generation is to stand still at a place for a moment, to be compared with another one. */
public final class CheckpointHeldException extends RuntimeException {

    private final transient Checkpoint from;
    private final long stopAt;

    CheckpointHeldException(Checkpoint from, long stopAt) {
        super("partition " + from.partition() + " goes no further than offset " + stopAt + " for a moment");
        this.from = from;
        this.stopAt = stopAt;
    }

    /** The checkpoint that should have been moved. */
    Checkpoint from() {
        return from;
    }

    long stopAt() {
        return stopAt;
    }
}
