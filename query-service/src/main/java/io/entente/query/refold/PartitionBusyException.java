package io.entente.query.refold;

/** Somebody else is writing where this would write, for longer than it is waited for. Nothing has changed; try again. */
public final class PartitionBusyException extends RuntimeException {

    PartitionBusyException(int partition, Throwable cause) {
        super("partition " + partition + " is being written to; nothing has changed, try again", cause);
    }
}
