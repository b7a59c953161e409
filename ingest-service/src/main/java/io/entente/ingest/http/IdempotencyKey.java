package io.entente.ingest.http;

import org.jspecify.annotations.Nullable;

/** What a client calls an event it posts as bare data; becomes the id of the event, so that a retry is recognised. */
record IdempotencyKey(String id) {

    static final String HEADER = "Idempotency-Key";

    /**
     * With or without the quotation marks that structured headers have; whether it can be an id is not asked here.
     *
     * @throws MissingIdempotencyKeyException when there is none
     */
    static IdempotencyKey of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new MissingIdempotencyKeyException();
        }
        return new IdempotencyKey(CloudEventHeaders.unquoted(header.strip()));
    }
}
