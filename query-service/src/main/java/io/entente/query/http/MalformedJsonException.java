package io.entente.query.http;

import com.fasterxml.jackson.core.JsonProcessingException;

/** The body of a request is no JSON. */
public final class MalformedJsonException extends RuntimeException {

    MalformedJsonException(JsonProcessingException cause) {
        super(cause.getOriginalMessage(), cause);
    }
}
