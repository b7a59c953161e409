package io.entente.query.operations;

import static io.entente.query.operations.OperatorCalls.awaitState;
import static io.entente.query.operations.OperatorCalls.begin;
import static io.entente.query.operations.OperatorCalls.operator;
import static io.entente.query.operations.OperatorCalls.patch;
import static io.entente.query.operations.OperatorCalls.promote;
import static io.entente.query.operations.OperatorCalls.serving;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.replay.OwnGenerations;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator does over REST, from the first look to the last row that is dropped. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsIT {

    @Inject
    Log log;

    @BeforeEach
    void there_are_read_models() {
        ConsistencyToken written = log.append(SampleEvents.events());
        assertThat(new Reader(written).get("/partnerships").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void leave_nothing_behind() {
        OperatorCalls.leaveNothingBehind();
    }

    @Test
    void a_generation_is_built_proved_promoted_rolled_back_and_retired() {
        // Given
        int before = serving();

        // When
        String rebuild = begin("{}");

        // Then
        operator()
                .body("{}")
                .post("/rebuilds")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rebuild-under-way"));
        Response verified = awaitState(rebuild, "verified");
        int built = verified.jsonPath().getInt("generation");
        verified.then()
                .body("verified.equal", is(true))
                .body("steps.step", hasItems("loading", "folding", "indexing"))
                .body("steps.findAll { it.done != it.total }.size()", is(0))
                .body("gap", is(0))
                .body("cause", equalTo("operator"))
                .body("lagMax", equalTo("PT10S"));
        given().get(rebuild + "/verification")
                .then()
                .statusCode(200)
                .body("equal", is(true))
                .body("tables.table", hasItems("agreement", "event", "finding"))
                .body("tables.streamsDiffering", everyItem(is(0)));
        given().get("/generations")
                .then()
                .body("items.find { it.generation == %d }.state".formatted(built), equalTo("standby"));

        // When
        promote(built).then().statusCode(200).body("before", is(before)).body("now", is(built));

        // Then
        assertThat(serving()).isEqualTo(built);
        given().get(rebuild).then().body("state", equalTo("promoted")).body("endedAt", notNullValue());
        operator().delete("/generations/" + built).then().statusCode(409).body("detail", containsString("serves"));

        // When
        promote(before).then().statusCode(200);

        // Then
        assertThat(serving()).isEqualTo(before);
        operator().delete("/generations/" + built).then().statusCode(204);
        given().get("/generations").then().body("items.generation", not(hasItem(built)));
        promote(built).then().statusCode(409).body("detail", containsString("retired"));
        given().get("/operations")
                .then()
                .body(
                        "items.action[0..3]",
                        equalTo(java.util.List.of("retired", "rolled-back", "promoted", "rebuild-began")))
                .body("items.who[0..3]", everyItem(equalTo("Nguyen Thi Mai")));
    }

    @Test
    void a_rebuild_is_halted_goes_on_and_is_cancelled() {
        // Given
        String rebuild = begin("{\"lagMax\": \"PT5S\", \"promotion\": \"when-as-expected\"}");

        // When / Then
        patch(rebuild, "{\"paused\": true}")
                .then()
                .statusCode(200)
                .body("paused", is(true))
                .body("lagMax", equalTo("PT5S"));
        patch(rebuild, "{\"paused\": false}").then().statusCode(200).body("paused", is(false));
        patch(rebuild, "{\"state\": \"cancelled\"}").then().statusCode(200).body("state", equalTo("cancelled"));
        patch(rebuild, "{\"paused\": true}").then().statusCode(409).body("type", equalTo("/problems/state-forbids"));
        operator().post(rebuild + "/verifications").then().statusCode(409);
    }

    @Test
    void a_parked_event_that_was_discarded_stays_so_in_the_next_generation() {
        // Given
        LogPosition garbage = log.append("no-stream", new byte[] {'{'});
        String parked = "/parked-events/" + garbage.partition() + "-" + garbage.offset();
        new Reader(ConsistencyToken.of(garbage)).json("/partnerships");
        operator()
                .body("{\"reason\": \"garbage\"}")
                .post(parked + "/discards")
                .then()
                .statusCode(201);

        // When
        String rebuild = begin("{}");
        int built = awaitState(rebuild, "verified").jsonPath().getInt("generation");
        promote(built).then().statusCode(200);

        // Then
        given().get(parked)
                .then()
                .body("summary.generation", is(built))
                .body("summary.resolution.kind", equalTo("discarded"))
                .body("summary.resolution.reason", equalTo("garbage"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "POST   | /rebuilds           | {\"lagMax\": \"soon\"}          | 400",
                "POST   | /rebuilds           | {\"promotion\": \"perhaps\"}    | 400",
                "POST   | /rebuilds           | {                               | 400",
                "POST   | /rebuilds           | {\"lagMax\": \"-PT5S\"}         | 400",
                "POST   | /rebuilds           | {\"lagmax\": \"PT5S\"}          | 400",
                "POST   | /rebuilds           | null                            | 400",
                "PATCH  | /rebuilds/999999    | {\"paused\": true}              | 404",
                "PATCH  | /rebuilds/999999    | {\"state\": \"promoted\"}       | 400",
                "PUT    | /serving-generation | {}                              | 400",
                "PUT    | /serving-generation | {\"generation\": 999999}        | 404",
                "DELETE | /generations/999999 | {}                              | 404",
            })
    void what_cannot_be_done_is_refused_with_a_problem(String method, String path, String body, int status) {
        operator()
                .body(body)
                .request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", notNullValue());
    }

    @Test
    void whoever_asks_gives_a_name_that_can_be_written_down() {
        given().header("Entente-Operator", "x".repeat(81))
                .contentType("application/json")
                .body("{}")
                .post("/rebuilds")
                .then()
                .statusCode(400);
    }
}
