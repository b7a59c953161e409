package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who rebuilds, promotes and rolls back over REST. */
final class Operator {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI query;

    Operator(URI query) {
        this.query = query;
    }

    /** Status code and body of an answer. */
    record Answer(int status, JsonNode body) {}

    Answer ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(query.resolve(path))
                        .timeout(Duration.ofSeconds(40))
                        .header("Content-Type", "application/json")
                        .header("Entente-Operator", "test")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.body().isEmpty()
                        ? Json.mapper().nullNode()
                        : Json.mapper().readTree(answer.body()));
    }

    /** The number of the rebuild that was begun. */
    long begin() throws IOException, InterruptedException {
        return begin("{}");
    }

    long begin(String order) throws IOException, InterruptedException {
        Answer begun = ask("POST", "/rebuilds", order);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        return begun.body().get("rebuildId").asLong();
    }

    JsonNode rebuild(long id) throws IOException, InterruptedException {
        return ask("GET", "/rebuilds/" + id, "").body();
    }

    /** Waits for as long as the rebuild goes on, however long that is. */
    JsonNode awaitVerified(long id) throws Exception {
        var seen = new AtomicReference<JsonNode>(Json.mapper().nullNode());
        Progress.of(() -> seen.get().path("state").asText() + seen.get().path("steps"))
                .await("rebuild " + id + " is verified", () -> {
                    seen.set(seenOf(id, seen.get()));
                    assertThat(seen.get().path("state").asText())
                            .as(seen.toString())
                            .isNotIn("failed", "cancelled");
                    return seen.get().path("state").asText().equals("verified");
                });
        return seen.get();
    }

    private JsonNode seenOf(long id, JsonNode before) throws InterruptedException {
        try {
            return rebuild(id);
        } catch (IOException noAnswer) {
            return before;
        }
    }

    void cancel(long id) throws IOException, InterruptedException {
        assertThat(ask("PATCH", "/rebuilds/" + id, "{\"state\": \"cancelled\"}").status())
                .isEqualTo(200);
    }

    JsonNode verification(long rebuild) throws IOException, InterruptedException {
        return ask("GET", "/rebuilds/" + rebuild + "/verification", "").body();
    }

    void serve(int generation) throws IOException, InterruptedException {
        serve("{\"generation\": %d}".formatted(generation));
    }

    void serveAccepting(int generation, String reason) throws IOException, InterruptedException {
        serve("{\"generation\": %d, \"acceptedBecause\": \"%s\"}".formatted(generation, reason));
    }

    private void serve(String order) throws IOException, InterruptedException {
        Answer answer = ask("PUT", "/serving-generation", order);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** What an audit of a generation has found, once it has ended. */
    JsonNode audited(int generation) throws Exception {
        Answer begun = ask("POST", "/audits", "{\"generation\": %d}".formatted(generation));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        String audit = "/audits/" + begun.body().get("auditId").asLong();
        var seen = new AtomicReference<JsonNode>(Json.mapper().nullNode());
        Progress.of(seen::get).await(audit + " has ended", () -> {
            seen.set(ask("GET", audit, "").body());
            return !seen.get().path("state").asText().equals("running");
        });
        return seen.get();
    }

    int serving() throws IOException, InterruptedException {
        for (JsonNode generation : ask("GET", "/generations", "").body().path("items")) {
            if (generation.path("state").asText().equals("serving")) {
                return generation.path("generation").asInt();
            }
        }
        throw new AssertionError("no generation serves");
    }
}
