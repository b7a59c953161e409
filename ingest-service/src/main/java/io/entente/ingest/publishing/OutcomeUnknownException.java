package io.entente.ingest.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The log did not confirm a record in time. Send the same event with the same id: the answer will tell. */
public final class OutcomeUnknownException extends RuntimeException {

    private final Duration waited;

    public OutcomeUnknownException(Duration waited, @Nullable Throwable cause) {
        super("not confirmed within " + waited.toMillis() + " ms; it may or may not be stored", cause);
        this.waited = waited;
    }

    public Duration waited() {
        return waited;
    }
}
