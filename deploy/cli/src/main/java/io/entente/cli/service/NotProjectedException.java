package io.entente.cli.service;

import java.net.URI;

/** The query service does not show what is in the log. */
public final class NotProjectedException extends RuntimeException {

    private final int status;

    NotProjectedException(URI uri, int status, String body) {
        super("the query service at " + uri + " does not show the events of the log; it answered " + status + ": "
                + body);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
