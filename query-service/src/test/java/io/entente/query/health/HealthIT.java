package io.entente.query.health;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HealthIT {

    @Inject
    Log log;

    @Test
    void an_instance_that_follows_the_log_is_ready_and_says_how_far_it_is() {
        // Given
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);

        // When
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("background-loops"));
        Response ready = given().get("/q/health/ready");
        Response strict = given().get("/q/health/group/projector");

        // Then
        assertThat(ready.jsonPath().getString("checks.find { it.name == 'projector' }.data.state"))
                .isEqualTo("running");
        assertThat(ready.jsonPath().getInt("checks.find { it.name == 'read-models' }.data.generation"))
                .isEqualTo(1);
        assertThat(strict.statusCode()).isEqualTo(200);
        assertThat(strict.jsonPath().getString("checks[0].name")).isEqualTo("projector-follows-the-log");
    }

    @Test
    void gap_lag_and_parked_events_are_measured() {
        // Given
        log.append(SampleEvents.events().get(0));

        // When
        await().atMost(Duration.ofSeconds(60)).until(() -> metrics().contains("entente_projection_gap{partition="));

        // Then
        assertThat(metrics())
                .contains(
                        "entente_projection_lag_seconds",
                        "entente_projection_parked_total",
                        "entente_projection_parked_unresolved");
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
