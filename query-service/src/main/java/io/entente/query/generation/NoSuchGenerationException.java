package io.entente.query.generation;

/** There never was a generation of that number. */
public final class NoSuchGenerationException extends RuntimeException {

    public NoSuchGenerationException(int number) {
        super("there is no generation " + number);
    }
}
