package io.entente.ingest.http;

import java.io.IOException;

/** The body did not arrive, or is not compressed as its headers say. Nothing was stored: send it again. */
public final class UnreadableBodyException extends RuntimeException {

    UnreadableBodyException(IOException why) {
        super("nothing was stored, because the body cannot be read: " + why.getMessage(), why);
    }
}
