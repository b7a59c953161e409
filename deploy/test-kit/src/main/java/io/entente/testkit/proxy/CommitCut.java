package io.entente.testkit.proxy;

/** Where a connection is cut that is about to commit. The client cannot tell one from the other. */
public enum CommitCut {
    /** PostgreSQL never hears of the COMMIT: nothing is stored. */
    BEFORE_THE_SERVER_HEARS,
    /** PostgreSQL has committed, and its answer is lost: everything is stored. */
    BEFORE_THE_CLIENT_HEARS
}
