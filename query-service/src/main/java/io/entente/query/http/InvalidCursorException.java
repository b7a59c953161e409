package io.entente.query.http;

/** The text was not issued as a cursor of this list with these filters. */
public final class InvalidCursorException extends RuntimeException {

    InvalidCursorException(String why) {
        super("the cursor cannot be used: " + why);
    }

    InvalidCursorException(String why, Throwable cause) {
        super("the cursor cannot be used: " + why, cause);
    }
}
