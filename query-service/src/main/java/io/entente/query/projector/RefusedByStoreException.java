package io.entente.query.projector;

/** The tables cannot hold what the data lead to, and never will: retrying the same batch is no use. */
public final class RefusedByStoreException extends RuntimeException {

    /** PostgreSQL has said so. */
    public RefusedByStoreException(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** It is known without asking PostgreSQL. */
    RefusedByStoreException(String refusal) {
        super(refusal);
    }
}
