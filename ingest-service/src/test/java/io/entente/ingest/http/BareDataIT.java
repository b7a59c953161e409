package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BareDataIT {

    private static final String MEETINGS = "/partnerships/fr-idf~vn-hn/events/MeetingHeld";

    private final ObjectNode meeting = Events.meeting();
    private final String key = meeting.get("id").asText();
    private final JsonNode data = meeting.get("data");

    @Test
    void bare_data_become_an_event() {
        // When
        Response answer = post(MEETINGS, data);

        // Then
        answer.then()
                .statusCode(201)
                .body("source", equalTo("urn:entente:bare-data"))
                .body("id", equalTo(key))
                .body("type", equalTo("io.entente.MeetingHeld.v1"))
                .body("subject", equalTo("fr-idf~vn-hn"));
        String logged = Log.at(answer.path("position.partition"), answer.<Integer>path("position.offset"))
                .text();
        assertThat(Events.read(logged).get("data")).isEqualTo(data);
    }

    @Test
    void a_version_may_be_named() {
        // Given
        Response plain = post(MEETINGS, data);

        // When
        Response named = post(MEETINGS + ".v1", data);

        // Then
        named.then().statusCode(200).body("type", equalTo("io.entente.MeetingHeld.v1"));
        assertThat(named.<Object>path("position")).isEqualTo(plain.path("position"));
        problem(post(MEETINGS + ".v9", data), 404, "not-found");
    }

    @Test
    void a_retry_with_the_same_key_is_recognised() {
        // Given
        Response original = post(MEETINGS, data);

        // When
        Response retry = post(MEETINGS, data);

        // Then
        retry.then().statusCode(200).body("duplicate", equalTo(true));
        assertThat(retry.<Object>path("position")).isEqualTo(original.path("position"));
    }

    @Test
    void other_data_with_the_same_key_are_a_conflict() {
        // Given
        post(MEETINGS, data);

        // Then
        problem(post(MEETINGS, Events.data(Events.retold(meeting))), 409, "event-id-reused");
    }

    @Test
    void faults_point_into_the_data() {
        // Given
        Events.data(meeting).remove("participants");

        // When
        Response answer = post(MEETINGS, data);

        // Then
        problem(answer, 422, "invalid-event");
        answer.then().body("errors.pointer", containsInAnyOrder("/participants"));
    }

    @Test
    void data_of_another_stream_are_refused() {
        // When
        Response answer = post("/partnerships/la-vt~vn-hn/events/MeetingHeld", data);

        // Then
        problem(answer, 422, "invalid-event");
        answer.then().body("errors[0].detail", containsString("partnershipId"));
    }

    @Test
    void a_missing_key_has_its_own_explanation() {
        // When
        Response answer = Client.request()
                .contentType("application/json")
                .body(data.toString())
                .post(MEETINGS);

        // Then
        problem(answer, 400, "missing-idempotency-key");
    }

    @Test
    void a_key_that_cannot_be_an_id_is_refused() {
        // When
        Response answer = request("spaces are no slug").body(data.toString()).post(MEETINGS);

        // Then
        problem(answer, 422, "invalid-event");
        answer.then().body("errors[0].detail", containsString("Idempotency-Key"));
    }

    @Test
    void a_check_stores_nothing() {
        // Given
        int before = Log.records().size();

        // When
        Response answer = post(MEETINGS + "?validateOnly=true", data);

        // Then
        answer.then().statusCode(200).body("duplicate", equalTo(false));
        assertThat(Log.records()).hasSize(before);
    }

    @Test
    void an_actor_has_a_stream_of_its_own() {
        // Given
        String actorId = "org-" + key;
        ObjectNode actor = Events.read("{\"kind\": \"organisation\", \"name\": {\"en\": \"A committee\"}}")
                .put("actorId", actorId);

        // Then
        post("/actors/" + actorId + "/events/ActorRegistered", actor)
                .then()
                .statusCode(201)
                .body("subject", equalTo(actorId));
    }

    @Test
    void an_event_name_that_does_not_exist_is_answered_with_those_that_do() {
        // When
        Response answer = post("/actors/org-hanoi/events/ActorRegisterd", data);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("detail"))
                .contains("ActorRegisterd", "ActorRegistered, ActorRoleRecorded")
                .doesNotContain("MeetingHeld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partnerships/fr-idf~vn-hn/events/MeetingCancelled",
                "/partnerships/fr-idf~vn-hn/events/ActorRegistered",
                "/sources/src-1/events/MeetingHeld",
                "/visits/v-1/events/MeetingHeld"
            })
    void what_no_stream_holds_is_not_found(String path) {
        problem(post(path, data), 404, "not-found");
    }

    @Test
    void the_events_of_a_stream_are_not_read_here() {
        // When
        Response answer = Client.request().get(MEETINGS);

        // Then
        problem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private Response post(String path, JsonNode body) {
        return request(key).body(body.toString()).post(path);
    }

    private static RequestSpecification request(String key) {
        return Client.request().contentType("application/json").header("Idempotency-Key", key);
    }

    private static void problem(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", equalTo("/problems/" + slug));
    }
}
