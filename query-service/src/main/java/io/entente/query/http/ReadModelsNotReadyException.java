package io.entente.query.http;

/** There is no generation to read yet: the projector of no instance has reached the log so far. */
public final class ReadModelsNotReadyException extends RuntimeException {

    ReadModelsNotReadyException() {
        super("the read models have not been begun; they are as soon as a projector reaches the log");
    }
}
