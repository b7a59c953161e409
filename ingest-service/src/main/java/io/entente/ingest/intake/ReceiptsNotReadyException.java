package io.entente.ingest.intake;

import java.time.Duration;

/** The receipts are still being read from the log, so that a retry could not be told from a new event. Try again. */
public final class ReceiptsNotReadyException extends RuntimeException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final long gap;

    public ReceiptsNotReadyException(long gap) {
        super("nothing was stored, because " + gap + " records are still to be read; send the same request again");
        this.gap = gap;
    }

    public long gap() {
        return gap;
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
