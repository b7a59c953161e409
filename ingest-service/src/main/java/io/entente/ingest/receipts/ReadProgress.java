package io.entente.ingest.receipts;

/** How far the index has read the log. */
public interface ReadProgress {

    /**
     * Whether everything is read that was in the log when this instance first saw it. Once true it stays true: what
     * other instances append later is followed, but not waited for.
     */
    boolean isCaughtUp();

    /** Records still to be read; 0 once caught up, and also before the log was seen. */
    long gap();
}
