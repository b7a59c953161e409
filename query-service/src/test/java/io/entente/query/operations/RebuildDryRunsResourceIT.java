package io.entente.query.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.replay.OwnGenerations;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildDryRunsResourceIT {

    @Inject
    Log log;

    @BeforeEach
    void there_are_read_models() {
        ConsistencyToken written = log.append(SampleEvents.events());
        assertThat(new Reader(written).get("/partnerships").statusCode()).isEqualTo(200);
    }

    @Test
    void it_is_answered_with_what_a_rebuild_would_do_and_there_is_none() {
        // Given
        String rebuilds = given().get("/rebuilds").asString();

        // When
        var answer = given().post("/rebuild-dry-runs").then();

        // Then
        answer.statusCode(200)
                .body("equal", is(true))
                .body("asExpected", is(true))
                .body("token", startsWith("v2."))
                .body("sample.whole", is(true))
                .body("scope.records", greaterThan(0))
                .body("scope.partitions.read", everyItem(is(true)))
                .body("estimate.steps.step", hasItems("reading", "loading", "folding", "indexing"))
                .body("tables.compared.table", hasItems("agreement", "event", "finding"))
                .body("tables.rows.changed", everyItem(is(0)))
                .body("parked.added.count", is(0));
        assertThat(given().get("/rebuilds").asString()).isEqualTo(rebuilds);
    }

    @Test
    void what_it_does_not_know_is_refused() {
        given().get("/rebuild-dry-runs").then().statusCode(405).body("type", equalTo("/problems/method-not-allowed"));
    }
}
