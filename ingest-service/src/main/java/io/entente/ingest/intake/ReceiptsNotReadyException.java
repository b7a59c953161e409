package io.entente.ingest.intake;

import java.time.Duration;

/** Whether there is a receipt cannot be told now, so that a retry could not be told from a new event. Try again. */
public final class ReceiptsNotReadyException extends RuntimeException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private ReceiptsNotReadyException(String message) {
        super(message);
    }

    /** An event was to be stored while receipts are still being read from the log. */
    public static ReceiptsNotReadyException nothingStored(long gap) {
        return new ReceiptsNotReadyException(
                "nothing was stored, because " + gap + " records are still to be read; send the same request again");
    }

    /** A receipt was asked for while receipts are still being read from the log. */
    static ReceiptsNotReadyException receiptsUnread(long gap) {
        return new ReceiptsNotReadyException(
                gap + " records are still to be read, and the receipt may be among them; ask again");
    }

    /** A receipt was asked for before the log has acknowledged the event. */
    static ReceiptsNotReadyException eventUnderWay(String id) {
        return new ReceiptsNotReadyException("event " + id + " is on its way to the log; ask again");
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
