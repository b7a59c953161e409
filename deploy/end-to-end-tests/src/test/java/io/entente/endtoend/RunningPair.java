package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Both services on a stack of their own: what is posted to one is read from the other. */
final class RunningPair implements AutoCloseable {

    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final OwnStack stack;
    private final ServiceProcess ingest;
    private final ServiceProcess query;
    private String written = "v1.";

    private RunningPair(OwnStack stack, ServiceProcess ingest, ServiceProcess query) {
        this.stack = stack;
        this.ingest = ingest;
        this.query = query;
    }

    static RunningPair start(Path logs) {
        OwnStack stack = OwnStack.start();
        Map<String, String> config = new ServiceConfig(4).on(stack.stack());
        return new RunningPair(stack, service("ingest-service", config, logs), service("query-service", config, logs));
    }

    private static ServiceProcess service(String module, Map<String, String> config, Path logs) {
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(QUICK_START)
                .start(logs.resolve(module + ".log"));
    }

    /** As one feed, every line of which must be accepted. */
    void post(List<String> events) {
        String answer = answer(HttpRequest.newBuilder(ingest.uri().resolve("/events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(String.join("\n", events)))
                .build());
        String lastLine = answer.lines().reduce("", (before, line) -> line);
        JsonNode summary = parsed(lastLine).path("summary");
        assertThat(summary.path("accepted").asInt()).as(answer).isEqualTo(events.size());
        assertThat(summary.path("complete").asBoolean()).as(answer).isTrue();
        written = summary.path("consistencyToken").asText();
    }

    /** Names the state that includes the feed posted last. */
    String written() {
        return written;
    }

    URI ingest() {
        return ingest.uri();
    }

    URI query() {
        return query.uri();
    }

    /** Of a state that includes what was posted last. */
    Response get(String path) {
        Response answer = asking().get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
        return answer;
    }

    JsonNode json(String path) {
        return parsed(get(path).asString());
    }

    private RequestSpecification asking() {
        return RestAssured.given()
                .baseUri(query.uri().toString())
                .urlEncodingEnabled(false)
                .header("Consistency-Token", written)
                .header("Prefer", "wait=20");
    }

    private static String answer(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while posting", interrupted);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("no JSON: " + text, notJson);
        }
    }

    @Override
    public void close() {
        query.close();
        ingest.close();
        stack.close();
    }
}
