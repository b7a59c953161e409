package io.entente.query.projector;

/** Another projector has moved the checkpoint: this one was paused or has lost the partition. Read the checkpoint again. */
public final class CheckpointConflictException extends RuntimeException {

    public CheckpointConflictException(Checkpoint from) {
        super("partition " + from.partition() + " is no longer at offset " + from.nextOffset() + ", revision "
                + from.revision());
    }
}
