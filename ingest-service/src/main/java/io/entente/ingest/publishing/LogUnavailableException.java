package io.entente.ingest.publishing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The log cannot take records now. Nothing was stored: the same request may be sent again. */
public final class LogUnavailableException extends RuntimeException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    public LogUnavailableException(String why) {
        this(why, null);
    }

    public LogUnavailableException(String why, @Nullable Throwable cause) {
        super("nothing was stored, because " + why + "; send the same request again", cause);
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
