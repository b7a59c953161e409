package io.entente.ingest.contract;

import java.util.List;

/** No event of that name can stand in such streams. */
public final class NoSuchEventTypeException extends RuntimeException {

    private final String eventName;

    /** @param known names of the events that can */
    public NoSuchEventTypeException(String eventName, String streams, List<String> known) {
        super("no event " + eventName + " stands in streams of " + streams + "; known are: "
                + String.join(", ", known));
        this.eventName = eventName;
    }

    public String eventName() {
        return eventName;
    }
}
