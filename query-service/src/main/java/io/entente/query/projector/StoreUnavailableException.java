package io.entente.query.projector;

/**
 * A transaction failed for a reason that passes, or its outcome is unknown. It may have been committed: read the
 * checkpoints before anything else.
 */
public final class StoreUnavailableException extends RuntimeException {

    public StoreUnavailableException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
