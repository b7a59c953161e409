package io.entente.ingest.feed;

import java.time.Duration;

/** As many feeds are open as the service takes at once. Try again, or ask the operator to raise the limit. */
public final class TooManyFeedsException extends RuntimeException {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    TooManyFeedsException(int feedsMax) {
        super("nothing was stored, because " + feedsMax + " feeds are open; send the same request again");
    }

    public Duration retryAfter() {
        return RETRY_AFTER;
    }
}
