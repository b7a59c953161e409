package io.entente.ingest.http;

import java.io.IOException;

/** The body is cut off or is not compressed as its headers say. Nothing was stored: send it again. */
public final class UnreadableBodyException extends RuntimeException {

    UnreadableBodyException(IOException why) {
        super("nothing was stored, because the body cannot be decompressed: " + why.getMessage(), why);
    }
}
