package io.entente.ingest.receipts;

/** The source and id are taken by an event with other content. Give the new event an id of its own. */
public final class EventIdReusedException extends RuntimeException {

    private final String source;
    private final String id;

    public EventIdReusedException(String source, String id) {
        super("source " + source + " has already recorded an event " + id
                + " with other content; give this one its own id");
        this.source = source;
        this.id = id;
    }

    public String source() {
        return source;
    }

    public String id() {
        return id;
    }
}
