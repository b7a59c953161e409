package io.entente.query.generation;

/** The generation that serves cannot be retired, nor one that is not there. */
public final class NotRetirableException extends RuntimeException {

    NotRetirableException(int number, boolean isServing) {
        super(
                isServing
                        ? "generation " + number + " serves: promote another one first"
                        : "there is no generation " + number);
    }
}
