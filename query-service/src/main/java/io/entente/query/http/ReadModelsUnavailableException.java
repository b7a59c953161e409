package io.entente.query.http;

/** The database that holds the read models does not answer. Passes by itself: ask again. */
public final class ReadModelsUnavailableException extends RuntimeException {

    ReadModelsUnavailableException(Throwable cause) {
        super("the read models cannot be reached: " + cause.getMessage(), cause);
    }
}
