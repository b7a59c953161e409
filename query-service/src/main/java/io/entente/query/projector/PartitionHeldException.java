package io.entente.query.projector;

/** A session that was given up keeps a partition. It is ended; try again. */
final class PartitionHeldException extends RuntimeException {

    private final transient PartitionLock lock;

    PartitionHeldException(PartitionLock lock, Throwable cause) {
        super(
                "partition " + lock.partition() + " of generation " + lock.generation() + " is held by another session",
                cause);
        this.lock = lock;
    }

    PartitionLock lock() {
        return lock;
    }
}
