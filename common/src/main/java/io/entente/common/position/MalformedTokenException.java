package io.entente.common.position;

/** A text that was sent as a consistency token is none. Use the token of a receipt or of a read, unchanged. */
public final class MalformedTokenException extends RuntimeException {

    MalformedTokenException(String wire) {
        super(message(wire));
    }

    MalformedTokenException(String wire, Throwable cause) {
        super(message(wire), cause);
    }

    private static String message(String wire) {
        return "not a consistency token: " + wire.substring(0, Math.min(wire.length(), 40));
    }
}
