package io.entente.query.generation;

/** The generation that serves cannot be retired. */
public final class NotRetirableException extends RuntimeException {

    NotRetirableException(int number) {
        super("generation " + number + " serves: promote another one first");
    }
}
