package io.entente.testkit.proxy;

/** Where to cut a connection that is committing. The client cannot distinguish the two. */
public enum CommitCut {
    /** PostgreSQL never hears of the COMMIT: nothing is stored. */
    BEFORE_THE_SERVER_HEARS,
    /** PostgreSQL has committed, and its answer is lost: everything is stored. */
    BEFORE_THE_CLIENT_HEARS
}
