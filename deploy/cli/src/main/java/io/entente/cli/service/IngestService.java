package io.entente.cli.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.Json;
import io.entente.common.problem.Fault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ingest service as an integrator sees it. */
public record IngestService(URI uri) {

    private static final Duration ANSWER_MAX = Duration.ofMinutes(1);
    private static final int MULTI_STATUS = 207;

    /**
     * Posts a JSON array of events and returns one result per event, in the same order.
     *
     * @throws UnreachableException when no answer comes; a retry with the same events is safe
     * @throws BatchRefusedException when the batch as a whole was refused
     */
    public List<ItemResult> postBatch(byte[] batch) {
        HttpResponse<String> answer = Http.send(HttpRequest.newBuilder(uri.resolve("/events"))
                .timeout(ANSWER_MAX)
                .header("Content-Type", CloudEventCodec.BATCHED)
                .header("Accept", "application/json, application/problem+json")
                .POST(BodyPublishers.ofByteArray(batch))
                .build());
        if (answer.statusCode() != MULTI_STATUS) {
            throw BatchRefusedException.of(uri, answer.statusCode(), answer.body());
        }
        try {
            return Json.mapper().readValue(answer.body(), BatchAnswer.class).results();
        } catch (JsonProcessingException notOurs) {
            throw BatchRefusedException.of(uri, answer.statusCode(), answer.body());
        }
    }

    private record BatchAnswer(List<ItemResult> results) {}

    /** What became of one event of a batch. */
    public record ItemResult(
            int status, @Nullable Receipt receipt, @Nullable Refusal problem) {

        public boolean isStored() {
            return receipt != null;
        }

        public boolean isDuplicate() {
            return receipt != null && receipt.duplicate();
        }
    }

    public record Receipt(boolean duplicate) {}

    /** Why an event, or a batch, was not taken. */
    public record Refusal(
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Fault> errors) {

        public List<Fault> faults() {
            return errors == null ? List.of() : errors;
        }
    }
}
