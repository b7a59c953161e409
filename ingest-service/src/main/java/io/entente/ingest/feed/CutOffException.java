package io.entente.ingest.feed;

import org.jspecify.annotations.Nullable;

/** The input of a feed ended inside a line. Nothing of that line was stored: send the rest again, beginning with it. */
public final class CutOffException extends RuntimeException {

    private final long line;

    CutOffException(long line, @Nullable String why) {
        super("the body ended inside line " + line + (why == null ? "" : " (" + why + ")")
                + "; nothing of this line was stored, send it again");
        this.line = line;
    }

    /** From 1. */
    public long line() {
        return line;
    }
}
