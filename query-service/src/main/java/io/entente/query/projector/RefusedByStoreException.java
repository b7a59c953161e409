package io.entente.query.projector;

/** The tables cannot hold a row that follows from the data. Retrying the same batch does not help. */
public final class RefusedByStoreException extends RuntimeException {

    /** PostgreSQL refused the row. */
    public RefusedByStoreException(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** The judge refused the row, without asking PostgreSQL. */
    RefusedByStoreException(String refusal) {
        super(refusal);
    }
}
