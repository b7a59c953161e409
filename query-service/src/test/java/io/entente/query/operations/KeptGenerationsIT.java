package io.entente.query.operations;

import static io.entente.query.operations.OperatorCalls.awaitState;
import static io.entente.query.operations.OperatorCalls.begin;
import static io.entente.query.operations.OperatorCalls.operator;
import static io.entente.query.operations.OperatorCalls.promote;
import static io.entente.query.operations.OperatorCalls.retire;
import static io.entente.query.operations.OperatorCalls.serving;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.Told;
import io.entente.query.replay.OwnGenerations;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generations up to a place of the log: built, read by name, given up. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptGenerationsIT {

    @Inject
    Log log;

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    @AfterEach
    void leave_nothing_behind() {
        OperatorCalls.leaveNothingBehind();
    }

    @Test
    void what_was_in_the_log_at_the_place_of_a_token_is_read_by_name_whatever_comes_later() {
        // Given
        String partnership = "kept-one~kept-two";
        CloudEvent meeting = Told.in(partnership, Facts.meeting("kept-m1", "2019-09-16"));
        ConsistencyToken before = tokenOf(log.append(List.of(meeting)));
        Reader after = new Reader(log.append(List.of(Told.in(partnership, Facts.meeting("kept-m2", "2020-01-01")))));
        String timeline = "/partnerships/" + partnership + "/timeline";

        // When
        int kept = keep("by-token", "\"token\": \"%s\"".formatted(before.wire()));

        // Then
        assertThat(after.json(timeline).getList("items.eventId")).hasSize(2);
        Response then = given().get(timeline + "?generation=by-token");
        then.then().statusCode(200).body("items.eventId", equalTo(List.of("kept-m1")));
        assertThat(then.header("Consistency-Token")).isEqualTo(before.wire());
        assertThat(then.header("ETag")).isNotEqualTo(after.get(timeline).header("ETag"));
        given().get("/events/" + Facts.SOURCE + "/kept-m1?generation=" + kept)
                .then()
                .body("appliedIn", is(kept));
        given().get("/events/" + Facts.SOURCE + "/kept-m2?generation=by-token")
                .then()
                .statusCode(404);

        // When
        log.append(List.of(Told.retracted(meeting)));

        // Then
        given().get(timeline + "?generation=by-token").then().body("items.eventId", equalTo(List.of("kept-m1")));
        assertThat(serving()).isNotEqualTo(kept);
        promote(kept).then().statusCode(409);
        assertThat(retire(kept).statusCode()).isEqualTo(204);
        given().get(timeline + "?generation=by-token")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("names no generation"));
    }

    @Test
    void what_was_in_the_log_at_an_instant_is_read_page_by_page() {
        // Given
        String partnership = "kept-three~kept-four";
        tokenOf(log.append(meetings(partnership, 1, 5)));
        Instant then = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        awaitNextMillisecondAfter(then);
        tokenOf(log.append(meetings(partnership, 6, 9)));

        // When
        keep("by-instant", "\"instant\": \"%s\"".formatted(then));

        // Then
        Response first = given().get("/partnerships/" + partnership + "/timeline?limit=3&generation=by-instant");
        String next = first.jsonPath().getString("next");
        assertThat(next).contains("generation=by-instant");
        Response second = given().urlEncodingEnabled(false).get(next.replaceFirst("^https?://[^/]+", ""));
        assertThat(second.jsonPath().getList("items.eventId"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.eventId"));
        assertThat(second.jsonPath().getString("next")).isNull();
    }

    @Test
    void one_that_stands_by_is_read_by_its_number_before_it_is_promoted() {
        // Given
        ConsistencyToken written = log.append(meetings("kept-five~kept-six", 1, 2));
        new Reader(written).json("/partnerships");
        String rebuild = begin("{}");

        // When
        int built = awaitState(rebuild, "verified").jsonPath().getInt("generation");

        // Then
        given().get("/partnerships/kept-five~kept-six/timeline?generation=" + built)
                .then()
                .statusCode(200)
                .body("items.size()", is(2));
    }

    @Test
    void one_that_is_being_built_is_not_read() throws SQLException {
        try (Connection hold = dataSource.getConnection();
                Statement statement = hold.createStatement()) {
            // Given
            hold.setAutoCommit(false);
            statement.execute("lock table entente.rebuild_table in share mode");

            // When
            Response building = given().get(begin("{}"));

            // Then
            given().get("/partnerships?generation=" + building.jsonPath().getInt("generation"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].detail", containsString("is still being built"));
            hold.rollback();
        }
    }

    @Test
    void a_place_that_it_has_not_come_to_is_refused_and_not_waited_for() {
        // Given
        ConsistencyToken before = tokenOf(log.append(meetings("kept-seven~kept-eight", 1, 1)));
        ConsistencyToken after = log.append(meetings("kept-seven~kept-eight", 2, 2));
        keep("short", "\"token\": \"%s\"".formatted(before.wire()));

        // When
        Response answer = new Reader(after).get("/partnerships?generation=short");

        // Then
        answer.then().statusCode(400).body("errors[0].detail", containsString("has not come to the place"));
    }

    @Test
    void a_name_is_given_once() {
        // Given
        String keep = "\"instant\": \"%s\"".formatted(Instant.now());
        keep("taken", keep);

        // When
        Response again = operator()
                .body("{\"keep\": {\"name\": \"taken\", %s}}".formatted(keep))
                .post("/rebuilds");

        // Then
        again.then().statusCode(409).body("detail", containsString("is called taken already"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"n\"}",
                "{\"name\": \"n\", \"token\": \"v1.\", \"instant\": \"2020-01-01T00:00:00Z\"}",
                "{\"name\": \"n\", \"instant\": \"2999-01-01T00:00:00Z\"}",
                "{\"name\": \"n\", \"token\": \"v1.MDo5OTk5OTk5OQ\"}",
                "{\"name\": \"n\", \"token\": \"nonsense\"}",
                "{\"name\": \"7\", \"token\": \"v1.\"}",
                "{\"token\": \"v1.\"}",
            })
    void a_place_that_cannot_be_is_refused(String keep) {
        operator()
                .body("{\"keep\": " + keep + "}")
                .post("/rebuilds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().get("/generations").then().body("items.name", everyItem(is((Object) null)));
    }

    @Test
    void changes_are_told_of_the_serving_generation_alone() {
        given().get("/changes?generation=1")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-parameter"));
    }

    /** Of the state in which it is included. */
    private static ConsistencyToken tokenOf(ConsistencyToken written) {
        return ConsistencyToken.parse(new Reader(written).get("/partnerships").header("Consistency-Token"));
    }

    /** Records have timestamps in milliseconds. */
    private static void awaitNextMillisecondAfter(Instant then) {
        while (!Instant.now().truncatedTo(ChronoUnit.MILLIS).isAfter(then)) {
            Thread.onSpinWait();
        }
    }

    private static int keep(String name, String place) {
        String rebuild = begin("{\"keep\": {\"name\": \"%s\", %s}}".formatted(name, place));
        return awaitState(rebuild, "kept").jsonPath().getInt("generation");
    }

    private static List<CloudEvent> meetings(String partnership, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day ->
                        Told.in(partnership, Facts.meeting(partnership.substring(5, 8) + day, "2019-09-0" + day)))
                .toList();
    }
}
