package io.entente.ingest.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptsIT {

    private final ObjectNode meeting = Events.meeting();
    private final String id = meeting.get("id").asText();

    @ParameterizedTest
    @ValueSource(strings = {"urn:entente:test", "https://office.example/registry"})
    void a_receipt_can_be_asked_for_afterwards(String source) {
        // Given
        Response receipt = Client.post(meeting.put("source", source));

        // Then
        Client.request()
                .get("/receipts/{source}/{id}", source, id)
                .then()
                .statusCode(200)
                .body("source", equalTo(source))
                .body("id", equalTo(id))
                .body("position.partition", equalTo(receipt.path("position.partition")))
                .body("position.offset", equalTo(receipt.path("position.offset")))
                .body("recordedTime", equalTo(receipt.path("recordedTime")))
                .body("consistencyToken", equalTo(receipt.path("consistencyToken")));
    }

    @Test
    void an_event_without_a_receipt_is_told_how_long_receipts_are_kept() {
        Client.request()
                .get("/receipts/{source}/{id}", Events.SOURCE, id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"))
                .body("detail", containsString("30 days"));
    }
}
