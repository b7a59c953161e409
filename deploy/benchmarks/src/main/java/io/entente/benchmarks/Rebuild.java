package io.entente.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/** Rebuilds all read models over the public API, with verification and promotion, and times each step. */
final class Rebuild {

    private static final long LOOK_EVERY_MS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI query;
    private final String history;
    private final Results results;

    Rebuild(URI query, String history, Results results) {
        this.query = query;
        this.history = history;
        this.results = results;
    }

    /** @param events in the log */
    void measure(long events) throws IOException, InterruptedException {
        long began = System.nanoTime();
        JsonNode rebuild = ask("POST", "/rebuilds", "{}");
        String path = "/rebuilds/" + rebuild.path("rebuildId").asLong();
        String state = rebuild.path("state").asText();
        long stepBegan = began;
        while (!state.equals("verified")) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            rebuild = ask("GET", path, "");
            String now = rebuild.path("state").asText();
            if (now.equals("failed") || now.equals("cancelled")) {
                throw new IllegalStateException("the rebuild ended: " + rebuild);
            }
            if (!now.equals(state)) {
                results.add(history, "rebuild, " + state, secondsSince(stepBegan), "s");
                stepBegan = System.nanoTime();
                state = now;
            }
        }
        if (!rebuild.at("/verified/equal").asBoolean()) {
            throw new IllegalStateException("the generations differ: " + rebuild);
        }
        ask("PUT", "/serving-generation", "{\"generation\": " + rebuild.path("generation") + "}");
        results.add(history, "rebuild with proof", events / secondsSince(began), "events/s", "≥ 12,000");
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(query.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Entente-Operator", "benchmark")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.mapper().readTree(answer.body());
    }
}
