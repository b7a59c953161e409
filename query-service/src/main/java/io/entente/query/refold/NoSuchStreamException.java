package io.entente.query.refold;

/** The serving generation holds no event of that stream. */
public final class NoSuchStreamException extends RuntimeException {

    NoSuchStreamException(String streamId) {
        super("there is no event of a stream " + streamId);
    }
}
