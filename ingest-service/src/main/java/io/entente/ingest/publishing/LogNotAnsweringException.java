package io.entente.ingest.publishing;

import org.jspecify.annotations.Nullable;

/** The brokers did not answer a question about the topic. Ask again. */
final class LogNotAnsweringException extends Exception {

    LogNotAnsweringException(@Nullable Throwable cause) {
        super("the brokers do not answer: " + cause, cause);
    }
}
