package io.entente.ingest.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.ingest.Events;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Posts to a service in another process. */
record IngestClient(URI service) {

    /** Longer than the service may take, so that its promise is measured and not this. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(30);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    Answer post(JsonNode event) {
        return post(event, "");
    }

    Answer post(JsonNode event, String query) {
        long start = System.nanoTime();
        var request = HttpRequest.newBuilder(service.resolve("/events" + query))
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event.toString()))
                .build();
        HttpResponse<String> response = send(request);
        return new Answer(
                response.statusCode(),
                Events.read(response.body()),
                elapsed(start),
                response.headers().firstValue("Retry-After").orElse(""));
    }

    int readiness() {
        return send(HttpRequest.newBuilder(service.resolve("/q/health/ready")).build())
                .statusCode();
    }

    int liveness() {
        return send(HttpRequest.newBuilder(service.resolve("/q/health/live")).build())
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new IllegalStateException("no answer from " + request.uri(), noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Duration elapsed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    record Answer(int status, JsonNode body, Duration after, String retryAfter) {

        String problem() {
            return body.path("type").asText();
        }
    }
}
