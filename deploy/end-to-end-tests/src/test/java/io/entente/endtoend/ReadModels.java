package io.entente.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.position.ConsistencyToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A reader of one instance of the query service, who never accepts a state older than a given one. */
record ReadModels(URI query, ConsistencyToken atLeast) implements Invariants.ReadModel {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Wording by event id. */
    @Override
    public Map<String, String> timeline(String partnership) throws IOException, InterruptedException {
        var wording = new TreeMap<String, String>();
        String next = "/partnerships/" + partnership + "/timeline?limit=500&sort=recorded";
        while (next != null) {
            JsonNode page = get(next);
            for (JsonNode row : page.get("items")) {
                String twice = wording.put(
                        row.get("eventId").asText(), row.at("/wording/en").asText());
                if (twice != null) {
                    throw new AssertionError(row + " stands in the timeline twice");
                }
            }
            next = page.path("next").isTextual() ? page.get("next").asText() : null;
        }
        return wording;
    }

    @Override
    public int commitments(String partnership) throws IOException, InterruptedException {
        return get("/partnerships/" + partnership).at("/counts/commitments").asInt(-1);
    }

    boolean isReached() throws IOException, InterruptedException {
        return ask("/partnerships").statusCode() == 200;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = ask(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " for " + path + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return Json.mapper().readTree(response.body());
    }

    private HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(query.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Consistency-Token", atLeast.wire())
                .header("Prefer", "wait=30")
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
