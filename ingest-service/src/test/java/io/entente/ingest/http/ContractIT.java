package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractIT {

    @Test
    void every_event_type_is_listed_with_links_that_work() {
        // When
        Response list = Client.request().get("/event-types");

        // Then
        list.then().statusCode(200).body("items", hasSize(25)).body("items.name", hasItem("MeetingHeld"));
        assertThat(list.jsonPath().getList("items.links.schema", String.class))
                .allSatisfy(link ->
                        Client.request().get(link).then().statusCode(200).contentType("application/schema+json"));
    }

    /** With another validator than the one of the service. */
    @Test
    void every_schema_that_is_served_compiles_and_holds_for_the_examples_that_are_served() {
        // Given
        JsonNode catalogue = Events.read(Client.request().get("/event-types").asString());

        for (JsonNode type : catalogue.path("items")) {
            String self = type.at("/links/self").asText();

            // When
            String schema =
                    Client.request().get(type.at("/links/schema").asText()).asString();
            JsonNode examples =
                    Events.read(Client.request().get(self).asString()).path("examples");

            // Then
            Validator validator = new ValidatorFactory().createValidator();
            URI uri = validator.registerSchema(schema);
            assertThat(examples).as(self).isNotEmpty().allSatisfy(example -> assertThat(
                            validator.validate(uri, example.toString()).getErrors())
                    .isEmpty());
            assertThat(validator.validate(uri, "{}").isValid()).as(self).isFalse();
        }
    }

    @Test
    void an_event_type_shows_examples() {
        Client.request()
                .get("/event-types/MeetingHeld/v1")
                .then()
                .statusCode(200)
                .body("type", equalTo("io.entente.MeetingHeld.v1"))
                .body("examples[0].partnershipId", equalTo("fr-idf~vn-hn"));
    }

    @Test
    void an_unchanged_contract_is_not_sent_again() {
        // Given
        String tag = Client.request().get("/event-types/MeetingHeld/v1/schema").header("ETag");

        // When
        Response again = Client.request().header("If-None-Match", tag).get("/event-types/MeetingHeld/v1/schema");

        // Then
        assertThat(tag).startsWith("W/\"").endsWith("\"");
        again.then().statusCode(304).header("ETag", tag);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void answers_over_a_kilobyte_are_compressed_when_asked() {
        Client.request()
                .header("Accept-Encoding", "gzip")
                .get("/event-types")
                .then()
                .header("Content-Encoding", "gzip");
        assertThat(Client.request()
                        .header("Accept-Encoding", "gzip")
                        .get("/problems/not-found")
                        .header("Content-Encoding"))
                .isNotEqualTo("gzip");
    }

    @Test
    void the_interface_is_published_as_open_api() {
        Client.request()
                .accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/events'.post.responses.'504'", notNullValue());
    }

    @Test
    void readiness_says_what_it_is_made_of() {
        await().until(() -> Client.request().get("/q/health/ready").statusCode() == 200);
        Client.request()
                .get("/q/health/ready")
                .then()
                .body("checks.name", hasItem("log"))
                .body("checks.name", hasItem("receipts"));
        Client.request().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("background-loops"));
    }
}
