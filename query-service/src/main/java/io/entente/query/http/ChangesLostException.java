package io.entente.query.http;

/** The changes after a place cannot be told any more: read everything again, and go on from the token of that read. */
public final class ChangesLostException extends RuntimeException {

    public ChangesLostException(String why) {
        super("the changes cannot be followed from here: " + why);
    }
}
