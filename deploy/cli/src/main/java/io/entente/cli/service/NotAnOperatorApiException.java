package io.entente.cli.service;

import java.net.URI;

/** What answers is no query service, or one of another version. */
public final class NotAnOperatorApiException extends RuntimeException {

    private static final int SHOWN_CHARS_MAX = 200;

    public NotAnOperatorApiException(URI uri, String answer, Throwable cause) {
        super(
                uri + " answers what no query service of this version does: "
                        + answer.substring(0, Math.min(SHOWN_CHARS_MAX, answer.length())),
                cause);
    }
}
