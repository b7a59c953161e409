package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.testkit.LogReader;
import io.entente.testkit.LoggedRecord;
import io.entente.testkit.OwnStack;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceConfig;
import io.entente.testkit.ServiceProcess;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The topic of the log is deleted and created again while both services run, and grows at once past every offset of the
 * previous one. The services must not mix the two logs.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplacedLogIT {

    private static final Map<String, String> QUICK_START = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final String BEFORE = "fr-idf~vn-hn";
    private static final List<String> AFTER = Partnerships.ALL.subList(1, Partnerships.ALL.size());
    private static final int PARTITIONS = 4;

    @TempDir
    static Path directory;

    private static OwnStack stack;
    private static Map<String, String> config;
    private static ServiceCommand queryCommand;
    private static ServiceProcess ingest;
    private static ServiceProcess query;

    private final TestEvents events = new TestEvents(BEFORE, new Random(1), 1_000_000);

    @BeforeAll
    static void start() {
        stack = OwnStack.start();
        config = new ServiceConfig(PARTITIONS).on(stack.stack());
        ingest = command("ingest-service", config).start(directory.resolve("ingest.log"));
        queryCommand = command("query-service", config);
        query = queryCommand.start(directory.resolve("query.log"));
    }

    @AfterAll
    static void stop() {
        query.close();
        ingest.close();
        stack.close();
    }

    @Test
    void both_services_stop_loudly_mix_nothing_and_go_on_with_the_new_log_when_they_are_told_to() {
        // Given
        ObjectNode known = events.next();
        Response receipt = post(known);
        receipt.then().statusCode(201);
        String tokenBefore = receipt.path("consistencyToken");
        Response read = read(query.uri(), "/partnerships/" + BEFORE + "/timeline", tokenBefore);
        read.then().statusCode(200);
        String placeBefore = read.header("Consistency-Token");

        // When
        stack.stack().replaceTopic(config.get(ServiceConfig.TOPIC), PARTITIONS);
        List<LoggedRecord> log = grownPastIt();

        // Then
        assertThatIngestTellsNothingOf(known);
        assertThatQueryHasStopped(log);
        assertThat(read(query.uri(), "/partnerships/" + BEFORE + "/timeline", placeBefore)
                        .asString())
                .isEqualTo(read.asString());

        // A restart makes ingest accept the new log; the read models need an empty database.
        ingest.restart();
        Response again = post(known);
        again.then().statusCode(201);
        query.relaunch(queryCommand);
        assertThatQueryHasStopped(log);
        query.relaunch(queryCommand.withProperties(
                Map.of(ServiceConfig.JDBC_URL, stack.stack().newDatabase().jdbcUrl())));
        assertThatQueryGoesOnFromTheFirstRecord(log, again);
        assertThatNothingOfTheLogBeforeIsBelieved(tokenBefore, placeBefore);
    }

    private static void assertThatIngestTellsNothingOf(ObjectNode known) {
        await().atMost(WITHIN).until(() -> !ingest.isReady());
        for (Response refused : List.of(
                post(known),
                at(ingest.uri()).get("/receipts/{source}/{id}", text(known, "source"), text(known, "id")))) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
            assertThat((String) refused.path("type")).isEqualTo("/problems/log-replaced");
        }
        assertThat(at(ingest.uri()).get("/q/health/live").statusCode()).isEqualTo(200);
    }

    private static void assertThatQueryHasStopped(List<LoggedRecord> log) {
        await().atMost(WITHIN).ignoreExceptions().until(() -> health().asString()
                .contains("\"state\": \"replaced\""));
        assertThat(health().statusCode()).isEqualTo(503);
        assertThat(health().asString()).contains("start on an empty database");
        for (LoggedRecord record : log) {
            assertThat(fate(record).statusCode()).as(record.text()).isEqualTo(404);
        }
        at(query.uri())
                .body("{}")
                .contentType("application/json")
                .post("/rebuilds")
                .then()
                .statusCode(503);
    }

    private static void assertThatQueryGoesOnFromTheFirstRecord(List<LoggedRecord> log, Response newest) {
        await().atMost(WITHIN).until(query::isReady);
        read(query.uri(), "/partnerships", newest.path("consistencyToken"))
                .then()
                .statusCode(200);
        for (LoggedRecord record : log) {
            assertThat(fate(record).statusCode()).as(record.text()).isEqualTo(200);
        }
    }

    private static void assertThatNothingOfTheLogBeforeIsBelieved(String receiptBefore, String placeBefore) {
        for (String token : List.of(receiptBefore, placeBefore)) {
            Response refused = read(query.uri(), "/partnerships", token);
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
            assertThat((String) refused.path("type")).isEqualTo("/problems/invalid-consistency-token");
        }
        at(query.uri()).get("/changes?after=1." + placeBefore).then().statusCode(410);
    }

    /**
     * Writes more records to each partition than the previous log had, without the ingest service, and returns them.
     */
    private static List<LoggedRecord> grownPastIt() {
        Map<String, Object> kafka =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, config.get(ServiceConfig.BOOTSTRAP_SERVERS));
        String topic = config.get(ServiceConfig.TOPIC);
        try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
            for (String partnership : AFTER) {
                var events = new TestEvents(partnership, new Random(2), 1_000_000);
                for (int count = 0; count < 5; count++) {
                    ObjectNode event = events.next();
                    var unused = producer.send(new ProducerRecord<>(topic, text(event, "subject"), event.toString()));
                }
            }
        }
        return new LogReader(config.get(ServiceConfig.BOOTSTRAP_SERVERS)).readAll(topic);
    }

    private static Response post(JsonNode event) {
        return at(ingest.uri())
                .contentType("application/cloudevents+json")
                .body(event.toString().getBytes(StandardCharsets.UTF_8))
                .post("/events");
    }

    private static Response fate(LoggedRecord record) {
        JsonNode event = parsed(record);
        return at(query.uri()).get("/events/{source}/{id}", text(event, "source"), text(event, "id"));
    }

    private static Response health() {
        return at(query.uri()).get("/q/health/ready");
    }

    private static Response read(URI service, String path, String token) {
        return at(service)
                .header("Consistency-Token", token)
                .header("Prefer", "wait=20")
                .get(path);
    }

    private static RequestSpecification at(URI service) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .baseUri(service.toString());
    }

    private static String text(JsonNode event, String member) {
        return event.path(member).asText();
    }

    private static JsonNode parsed(LoggedRecord record) {
        try {
            return Json.mapper().readTree(record.text());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(record.text(), notJson);
        }
    }

    private static ServiceCommand command(String module, Map<String, String> properties) {
        return ServiceCommand.of(module).withProperties(properties).withEnvironment(QUICK_START);
    }
}
