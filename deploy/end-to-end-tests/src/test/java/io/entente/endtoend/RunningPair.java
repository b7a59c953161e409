package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.position.ConsistencyToken;
import io.entente.testkit.LogReader;
import io.entente.testkit.LoggedRecord;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Both services on a stack of their own: what is posted to one is read from the other. */
final class RunningPair implements AutoCloseable {

    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private final OwnStack stack;
    private final Map<String, String> config;
    private final ServiceProcess ingest;
    private final ServiceProcess query;
    private String written = "v1.";

    private RunningPair(OwnStack stack, Map<String, String> config, ServiceProcess ingest, ServiceProcess query) {
        this.stack = stack;
        this.config = config;
        this.ingest = ingest;
        this.query = query;
    }

    static RunningPair start(Path logs) {
        return start(logs, QUICK_START);
    }

    /** @param environment of both services */
    static RunningPair start(Path logs, Map<String, String> environment) {
        OwnStack stack = OwnStack.start();
        Map<String, String> config = new ServiceConfig(4).on(stack.stack());
        return new RunningPair(
                stack,
                config,
                service("ingest-service", config, environment, logs),
                service("query-service", config, environment, logs));
    }

    private static ServiceProcess service(
            String module, Map<String, String> config, Map<String, String> environment, Path logs) {
        return ServiceCommand.of(module)
                .withProperties(config)
                .withEnvironment(environment)
                .start(logs.resolve(module + ".log"));
    }

    /** What is in the log of the given streams, as an independent witness reads it. */
    List<LoggedRecord> log(Collection<String> streams) {
        return new LogReader(config.get(ServiceConfig.BOOTSTRAP_SERVERS))
                .readAll(config.get(ServiceConfig.TOPIC), record -> streams.contains(record.key()));
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
        written = ConsistencyToken.parse(written)
                .including(
                        ConsistencyToken.parse(summary.path("consistencyToken").asText()))
                .wire();
    }

    /** Names the state that includes every feed that was posted. */
    String written() {
        return written;
    }

    /** Writes to the log past the ingest service, with the keys that it gives. */
    void append(Stream<ObjectNode> events) {
        Map<String, Object> kafka = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.get(ServiceConfig.BOOTSTRAP_SERVERS),
                ProducerConfig.LINGER_MS_CONFIG,
                20);
        var offsets = new ConcurrentHashMap<Integer, Long>();
        var failures = new ConcurrentLinkedQueue<Exception>();
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            events.forEach(event -> {
                var record = new ProducerRecord<>(
                        config.get(ServiceConfig.TOPIC), event.get("subject").asText(), event.toString());
                var unused = producer.send(record, (written, failure) -> {
                    if (failure == null) {
                        offsets.merge(written.partition(), written.offset(), Math::max);
                    } else {
                        failures.add(failure);
                    }
                });
            });
        }
        assertThat(failures).isEmpty();
        written = new ConsistencyToken(new TreeMap<>(offsets)).wire();
    }

    /** Returns when everything that was written can be read; waits as long as there is progress. */
    void awaitProjected() throws Exception {
        new Visibility(query.uri()).await(ConsistencyToken.parse(written));
    }

    /** Returns when readers see what the token names. */
    void awaitProjected(ConsistencyToken token) throws Exception {
        written = ConsistencyToken.parse(written).including(token).wire();
        awaitProjected();
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
