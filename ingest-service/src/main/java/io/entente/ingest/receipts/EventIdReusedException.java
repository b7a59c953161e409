package io.entente.ingest.receipts;

/** The source and id are taken by an event with other content. Give the new event an id of its own. */
public final class EventIdReusedException extends RuntimeException {

    private final String source;
    private final String id;

    private EventIdReusedException(String source, String id, String message) {
        super(message + "; give this one its own id");
        this.source = source;
        this.id = id;
    }

    /** An event that is in the log has the id. */
    public static EventIdReusedException inLog(String source, String id) {
        return new EventIdReusedException(
                source, id, "source " + source + " has already recorded an event " + id + " with other content");
    }

    /** An event before it in the batch has the id. */
    public static EventIdReusedException inBatch(String source, String id) {
        return new EventIdReusedException(
                source,
                id,
                "an event before it in the batch has the source " + source + " and the id " + id
                        + ", but other content");
    }

    public String source() {
        return source;
    }

    public String id() {
        return id;
    }
}
