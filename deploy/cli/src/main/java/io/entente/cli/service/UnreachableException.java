package io.entente.cli.service;

import java.net.URI;

/** A service does not answer. */
public final class UnreachableException extends RuntimeException {

    private final URI uri;

    UnreachableException(URI uri, Throwable cause) {
        super("nothing answers at " + uri + " (" + cause + "); is it up? See: entente status", cause);
        this.uri = uri;
    }

    public URI uri() {
        return uri;
    }
}
