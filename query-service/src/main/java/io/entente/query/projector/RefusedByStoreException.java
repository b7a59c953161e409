package io.entente.query.projector;

/** The database refused the data themselves, as it always will: retrying the same batch is no use. */
public final class RefusedByStoreException extends RuntimeException {

    public RefusedByStoreException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
