package io.entente.cli.post;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** A file of events holds something that is no JSON. */
public final class NotJsonException extends RuntimeException {

    private final long event;

    NotJsonException(String file, long event, IOException cause) {
        super(
                file + ": event " + event + " is no JSON" + where(cause)
                        + "; mend it and post the file again, what is stored counts as duplicate",
                cause);
        this.event = event;
    }

    private static String where(IOException cause) {
        return cause instanceof JsonProcessingException json && json.getLocation() != null
                ? " (line " + json.getLocation().getLineNr() + ": " + json.getOriginalMessage() + ")"
                : " (" + cause.getMessage() + ")";
    }

    /** Its place in the file, from 1. */
    public long event() {
        return event;
    }
}
