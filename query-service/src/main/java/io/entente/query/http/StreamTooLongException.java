package io.entente.query.http;

/** What was known once, or where a row comes from, is asked of a stream with more events than one request may fold. */
public final class StreamTooLongException extends RuntimeException {

    public StreamTooLongException(String streamId, int eventsMax) {
        super(streamId + " holds more than the " + eventsMax + " events that one request may fold");
    }
}
