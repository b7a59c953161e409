package io.entente.query.projector;

/** Another session keeps a partition. A projector ends that session, which was given up; others try again later. */
public final class PartitionHeldException extends RuntimeException {

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
