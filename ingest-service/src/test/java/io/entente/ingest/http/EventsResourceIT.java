package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.entente.testkit.LoggedRecord;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventsResourceIT {

    private final ObjectNode meeting = Events.meeting();

    @Test
    void a_receipt_names_the_place_where_the_event_is() {
        // When
        Response answer = Client.post(meeting);

        // Then
        answer.then()
                .statusCode(201)
                .body("source", equalTo(Events.SOURCE))
                .body("id", equalTo(meeting.get("id").asText()))
                .body("type", equalTo("io.entente.MeetingHeld.v1"))
                .body("subject", equalTo("fr-idf~vn-hn"))
                .body("duplicate", equalTo(false));
        LogPosition position = position(answer);
        assertThat(answer.header("Consistency-Token")).isEqualTo(answer.path("consistencyToken"));
        ConsistencyToken token = ConsistencyToken.parse(answer.header("Consistency-Token"));
        assertThat(token.offsets()).isEqualTo(ConsistencyToken.of(position).offsets());
        assertThat(token.log()).isNotNull();
        assertThat(Events.read(Log.at(position.partition(), position.offset()).text())
                        .get("id"))
                .isEqualTo(meeting.get("id"));
    }

    @Test
    void the_record_is_keyed_by_the_stream_and_complete() {
        // When
        Response answer =
                Client.post(meeting.put("recordedtime", "1999-01-01T00:00:00Z").put("comment", "kept"));

        // Then
        LoggedRecord logged =
                Log.at(position(answer).partition(), position(answer).offset());
        ObjectNode value = Events.read(logged.text());
        assertThat(logged.key()).isEqualTo("fr-idf~vn-hn");
        assertThat(logged.headers()).contains(Map.entry("content-type", "application/cloudevents+json"));
        assertThat(value.get("partitionkey").asText()).isEqualTo("fr-idf~vn-hn");
        assertThat(value.get("recordedtime").asText()).isEqualTo(answer.path("recordedTime"));
        assertThat(value.get("comment").asText()).isEqualTo("kept");
        assertThat(value.get("data")).isEqualTo(meeting.get("data"));
    }

    @Test
    void a_retry_gets_the_original_receipt_and_stores_nothing() {
        // Given
        Response original = Client.post(meeting);
        int before = Log.records().size();

        // When
        Response retry = Client.post(meeting);

        // Then
        retry.then().statusCode(200).body("duplicate", equalTo(true));
        assertThat(position(retry)).isEqualTo(position(original));
        assertThat((String) retry.path("recordedTime")).isEqualTo(original.path("recordedTime"));
        assertThat(Log.records()).hasSize(before);
    }

    @Test
    void other_content_under_the_same_id_is_a_conflict() {
        // Given
        Client.post(meeting);

        // When
        Response answer = Client.post(Events.retold(meeting));

        // Then
        problem(answer, 409, "event-id-reused");
    }

    @Test
    void a_bad_event_is_told_every_fault_at_once() {
        // Given
        Events.data(meeting).remove("participants");
        Events.data(meeting).put("meetingKind", "tea-party");
        meeting.put("specversion", "0.3");

        // When
        Response answer = Client.post(meeting);

        // Then
        problem(answer, 422, "invalid-event");
        answer.then()
                .body("errors.pointer", hasItem("/specversion"))
                .body("errors.pointer", hasItem("/data/participants"))
                .body("errors.pointer", hasItem("/data/meetingKind"));
    }

    @Test
    void every_line_of_the_sample_is_taken_and_a_second_time_changes_nothing() {
        // Given
        var lines = SampleEvents.lines().stream().map(Events::read).toList();
        Client.postBatch(lines).then().statusCode(207).header("Entente-Failed-Count", "0");
        int before = Log.records().size();

        // When
        Response again = Client.postBatch(lines);

        // Then
        again.then().statusCode(207).header("Entente-Failed-Count", "0");
        assertThat(again.<List<Boolean>>path("results.receipt.duplicate"))
                .hasSize(lines.size())
                .containsOnly(true);
        assertThat(Log.records()).hasSize(before);
    }

    @Test
    void a_check_stores_nothing_and_says_what_would_happen() {
        // Given
        int before = Log.records().size();

        // When
        Response answer = Client.request()
                .contentType("application/cloudevents+json")
                .body(meeting.toString())
                .post("/events?validateOnly=true");

        // Then
        answer.then()
                .statusCode(200)
                .body("id", equalTo(meeting.get("id").asText()))
                .body("duplicate", equalTo(false))
                .body("position", nullValue());
        assertThat(Log.records()).hasSize(before);
    }

    @Test
    void a_binary_event_is_the_same_as_its_structured_form() {
        // Given
        Client.post(meeting).then().statusCode(201);

        // When
        var request = Client.request().contentType("application/json; charset=UTF-8");
        meeting.properties().stream()
                .filter(attribute -> attribute.getValue().isTextual())
                .filter(attribute -> !attribute.getKey().equals("datacontenttype"))
                .forEach(attribute -> request.header(
                        "ce-" + attribute.getKey(),
                        attribute.getValue().asText().replace(":", "%3A")));
        Response answer = request.body(meeting.get("data").toString()).post("/events");

        // Then
        answer.then().statusCode(200).body("duplicate", equalTo(true));
    }

    @Test
    void the_trace_of_the_request_goes_into_the_log() {
        // Given
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // When
        Response answer = Client.request()
                .header("traceparent", traceparent)
                .contentType("application/cloudevents+json")
                .body(meeting.toString())
                .post("/events");

        // Then
        LoggedRecord logged =
                Log.at(position(answer).partition(), position(answer).offset());
        assertThat(Events.read(logged.text()).get("traceparent").asText()).isEqualTo(traceparent);
    }

    @Test
    void every_answer_names_its_request() {
        Client.request()
                .header("X-Request-Id", "hanoi-1")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", "hanoi-1")
                .body("instance", equalTo("urn:entente:request:hanoi-1"));
        Client.request()
                .header("X-Request-Id", "not {harmless}")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void a_batch_has_one_result_for_each_event_in_order() {
        // Given
        ObjectNode bad = Events.meeting();
        Events.data(bad).remove("participants");
        ObjectNode last = Events.meeting();

        // When
        Response answer = Client.postBatch(List.of(meeting, bad, last, meeting));

        // Then
        answer.then()
                .statusCode(207)
                .header("Entente-Failed-Count", "1")
                .body("failedCount", equalTo(1))
                .body("results.index", equalTo(List.of(0, 1, 2, 3)))
                .body("results.status", equalTo(List.of(201, 422, 201, 200)))
                .body("results[1].problem.type", equalTo("/problems/invalid-event"))
                .body("results[1].problem.errors.pointer", containsInAnyOrder("/data/participants"))
                .body("results[3].receipt.duplicate", equalTo(true))
                .header("Consistency-Token", notNullValue());
        assertThat(answer.<Integer>path("results[0].receipt.position.offset"))
                .isLessThan(answer.<Integer>path("results[2].receipt.position.offset"));
    }

    @Test
    void an_empty_batch_has_no_results() {
        Client.postBatch(List.of()).then().statusCode(207).body("results", equalTo(List.of()));
    }

    @Test
    void a_batch_that_must_be_whole_is_refused_before_anything_is_sent() {
        // Given
        ObjectNode bad = Events.meeting();
        Events.data(bad).remove("participants");
        int before = Log.records().size();

        // When
        Response answer = Client.postBatch(List.of(meeting, bad), "atomicity", "validate-all");

        // Then
        problem(answer, 422, "invalid-event");
        answer.then().body("errors.pointer", containsInAnyOrder("/1/data/participants"));
        assertThat(Log.records()).hasSize(before);
    }

    @Test
    void a_batch_is_checked_without_being_stored() {
        // Given
        int before = Log.records().size();

        // When
        Response answer = Client.postBatch(List.of(meeting), "validateOnly", "true");

        // Then
        answer.then().statusCode(207).body("results[0].status", equalTo(200)).body("results[0].check", notNullValue());
        assertThat(Log.records()).hasSize(before);
    }

    private static void problem(Response answer, int status, String slug) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status));
    }

    private static LogPosition position(Response answer) {
        return new LogPosition(
                answer.path("position.topic"),
                answer.path("position.partition"),
                answer.<Integer>path("position.offset"));
    }
}
