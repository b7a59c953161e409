package io.entente.ingest.intake;

/** More was sent at once than the service takes. Split it, or ask the operator to raise the limit. */
public final class RequestTooLargeException extends RuntimeException {

    private final String limit;
    private final long max;

    private RequestTooLargeException(String limit, long max, String message) {
        super(message);
        this.limit = limit;
        this.max = max;
    }

    public static RequestTooLargeException body(long bytesMax) {
        return new RequestTooLargeException(
                "entente.limits.body-bytes-max", bytesMax, "a body has at most " + bytesMax + " bytes");
    }

    public static RequestTooLargeException batch(long eventsMax) {
        return new RequestTooLargeException(
                "entente.limits.batch-events-max", eventsMax, "a batch has at most " + eventsMax + " events");
    }

    public static RequestTooLargeException event(long bytesMax) {
        return new RequestTooLargeException(
                "entente.limits.event-bytes-max", bytesMax, "an event has at most " + bytesMax + " bytes");
    }

    public static RequestTooLargeException line(long bytesMax) {
        return new RequestTooLargeException(
                "entente.feed.line-bytes-max", bytesMax, "a line has at most " + bytesMax + " bytes");
    }

    /** The configuration key of the limit. */
    public String limit() {
        return limit;
    }

    public long max() {
        return max;
    }
}
