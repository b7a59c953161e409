package io.entente.cli.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import java.net.URI;

/** The ingest service took no event of a batch, or answered what cannot be understood. */
public final class BatchRefusedException extends RuntimeException {

    private final int status;

    private BatchRefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    static BatchRefusedException of(URI uri, int status, String body) {
        return new BatchRefusedException(status, uri + " answered " + status + ": " + reason(body));
    }

    private static String reason(String body) {
        try {
            var refusal = Json.mapper().readValue(body, IngestService.Refusal.class);
            return refusal == null || refusal.title() == null ? body : refusal.title() + ". " + refusal.detail();
        } catch (JsonProcessingException noProblem) {
            return body;
        }
    }

    public int status() {
        return status;
    }
}
