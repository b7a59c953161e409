package io.entente.ingest.http;

/** Bare data were posted without a key that names the event. Send one and keep it for every retry. */
public final class MissingIdempotencyKeyException extends RuntimeException {

    MissingIdempotencyKeyException() {
        super("the header Idempotency-Key is missing");
    }
}
