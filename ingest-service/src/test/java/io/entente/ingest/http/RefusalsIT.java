package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.date.LabelLanguage;
import io.entente.common.problem.ProblemType;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalsIT {

    private static final int BODY_BYTES_MAX = 5_242_880;

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"id\": 1, \"id\": 2}", "{} {}", "{\"x\": 1e}", "\u0000"})
    void what_is_no_json_is_malformed(String body) {
        problem(Client.post(body), ProblemType.MALFORMED_JSON);
    }

    @Test
    void what_is_no_utf_8_is_malformed() {
        // When
        Response answer = Client.request()
                .contentType(CloudEventCodec.STRUCTURED)
                .body(new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'})
                .post("/events");

        // Then
        problem(answer, ProblemType.MALFORMED_JSON);
    }

    @Test
    void deeper_json_than_allowed_is_malformed() {
        problem(Client.post("[".repeat(65) + "]".repeat(65)), ProblemType.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"text\"", "{}", "{\"data\": []}"})
    void json_that_is_no_event_is_invalid(String body) {
        problem(Client.post(body), ProblemType.INVALID_EVENT);
    }

    @Test
    void a_batch_that_is_no_array_is_invalid() {
        // When
        Response answer =
                Client.request().contentType(CloudEventCodec.BATCHED).body("{}").post("/events");

        // Then
        problem(answer, ProblemType.INVALID_EVENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?validateonly=true", "?validateOnly=yes", "?atomicity=validate-all", "?x", "?validateOnly="})
    void a_parameter_that_is_not_understood_is_refused(String query) {
        // When
        Response answer = Client.request()
                .contentType(CloudEventCodec.STRUCTURED)
                .body(Events.meeting().toString())
                .post("/events" + query);

        // Then
        problem(answer, ProblemType.INVALID_PARAMETER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "application/cloudevents+xml",
                "application/cloudevents+json; charset=ISO-8859-1"
            })
    void a_body_that_is_no_cloud_event_is_not_supported(String contentType) {
        problem(
                Client.request()
                        .contentType(contentType)
                        .body(Events.meeting().toString())
                        .post("/events"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void an_answer_in_another_format_is_not_acceptable() {
        // When
        Response answer = Client.request()
                .accept("text/csv")
                .contentType(CloudEventCodec.STRUCTURED)
                .body(Events.meeting().toString())
                .post("/events");

        // Then
        problem(answer, ProblemType.NOT_ACCEPTABLE);
    }

    @Test
    void another_method_is_told_which_there_are() {
        problem(Client.request().delete("/events"), ProblemType.METHOD_NOT_ALLOWED);
        assertThat(Client.request().get("/events").header("Allow")).isEqualTo("POST");
        assertThat(Client.request().delete("/event-types").header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/nowhere", "/event-types/MeetingHeld", "/event-types/MeetingHeld/v9", "/problems/none"})
    void what_is_not_there_is_not_found(String path) {
        problem(Client.request().get(path), ProblemType.NOT_FOUND);
    }

    @Test
    void a_path_that_only_looks_like_taking_in_is_read_from() {
        assertThat(Client.request().post("/receipts/events/x").header("Allow")).isEqualTo("GET, HEAD");
        assertThat(Client.request().get("/actors/a/events/ActorRegistered").header("Allow"))
                .isEqualTo("POST");
    }

    @Test
    void pages_of_problems_are_not_sent_again_to_who_has_them() {
        // Given
        String english = Client.request().get("/problems").header("ETag");
        String french = Client.request()
                .header("Accept-Language", "fr")
                .get("/problems")
                .header("ETag");

        // Then
        assertThat(english).startsWith("W/").isNotEqualTo(french);
        Client.request()
                .header("If-None-Match", english)
                .get("/problems")
                .then()
                .statusCode(304);
        Client.request()
                .header("If-None-Match", english)
                .header("Accept-Language", "fr")
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr");
    }

    @Test
    void the_results_of_a_batch_say_their_language() {
        Client.request()
                .header("Accept-Language", "vi")
                .contentType(CloudEventCodec.BATCHED)
                .body("[{}]")
                .post("/events")
                .then()
                .statusCode(207)
                .header("Content-Language", "vi, en")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void a_body_over_the_limit_is_too_large() {
        problem(Client.post(" ".repeat(BODY_BYTES_MAX + 1)), ProblemType.REQUEST_TOO_LARGE);
    }

    @Test
    void a_body_is_measured_after_decompression() {
        // When
        Response answer = Client.request()
                .header("Content-Encoding", "gzip")
                .contentType(CloudEventCodec.STRUCTURED)
                .body(Gzip.of(" ".repeat(BODY_BYTES_MAX + 1)))
                .post("/events");

        // Then
        problem(answer, ProblemType.REQUEST_TOO_LARGE);
    }

    @Test
    void what_is_not_compressed_as_it_says_is_unreadable() {
        // When
        Response answer = Client.request()
                .header("Content-Encoding", "gzip")
                .contentType(CloudEventCodec.STRUCTURED)
                .body(Events.meeting().toString())
                .post("/events");

        // Then
        problem(answer, ProblemType.UNREADABLE_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip"})
    void another_compression_is_told_which_there_is(String coding) {
        // When
        Response answer = Client.request()
                .header("Content-Encoding", coding)
                .contentType(CloudEventCodec.STRUCTURED)
                .body(Events.meeting().toString())
                .post("/events");

        // Then
        problem(answer, ProblemType.UNSUPPORTED_CONTENT_CODING);
        assertThat(answer.header("Accept-Encoding")).contains("gzip");
    }

    @Test
    void a_compressed_event_is_taken() {
        Client.request()
                .header("Content-Encoding", "gzip")
                .contentType(CloudEventCodec.STRUCTURED)
                .body(Gzip.of(Events.meeting().toString()))
                .post("/events")
                .then()
                .statusCode(201);
    }

    @Test
    void an_event_over_the_limit_is_too_large() {
        // Given
        var event = Events.meeting();
        Events.data(event).putObject("summary").put("en", "x".repeat(300_000));

        // Then
        problem(Client.post(event), ProblemType.REQUEST_TOO_LARGE);
    }

    @Test
    void a_batch_over_the_limit_is_too_large() {
        problem(Client.postBatch(Collections.nCopies(1_001, Events.meeting())), ProblemType.REQUEST_TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_a_page(ProblemType type) {
        Client.request()
                .get(type.uri())
                .then()
                .statusCode(200)
                .body("title", equalTo(type.title()))
                .body("wayOut", equalTo(type.wayOut()));
    }

    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void every_page_and_every_problem_is_there_in_the_language_of_the_reader(LabelLanguage language) {
        // Given
        ProblemType type = ProblemType.NOT_FOUND;

        // When
        Response page = Client.request()
                .header("Accept-Language", language.tag() + ", de;q=0.5")
                .get(type.uri());
        Response problem =
                Client.request().header("Accept-Language", language.tag()).get("/nowhere");

        // Then
        page.then().header("Content-Language", language.tag()).body("wayOut", equalTo(type.wayOut(language)));
        problem.then()
                .header("Content-Language", language.tag())
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(type.title(language)));
    }

    @Test
    void a_problem_of_one_event_of_a_batch_is_told_in_the_language_of_the_reader() {
        Client.request()
                .header("Accept-Language", "vi")
                .contentType(CloudEventCodec.BATCHED)
                .body("[{}]")
                .post("/events")
                .then()
                .body("results[0].problem.title", equalTo(ProblemType.INVALID_EVENT.title(LabelLanguage.VI)));
    }

    private static void problem(Response answer, ProblemType type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(type.status());
        answer.then()
                .contentType("application/problem+json")
                .body("type", equalTo(type.uri()))
                .body("title", equalTo(type.title()))
                .body("instance", startsWith("urn:entente:request:"));
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
