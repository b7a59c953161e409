package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventRegistry;
import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.entente.testkit.SampleEvents;
import io.entente.testkit.http.FuzzRun;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The service answers every fuzzed request quickly, says what is wrong, and goes on. */
@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FuzzIT {

    private static final long HEAP_GROWTH_MEGABYTES_MAX = 150;

    @Test
    void no_request_makes_the_service_fail() {
        // Given
        List<String> events = new ArrayList<>(SampleEvents.lines());
        List<String> data = new ArrayList<>();
        EventContracts.of(EventRegistry.current()).contracts().forEach(contract -> contract.examples()
                .forEach(example -> {
                    data.add(example.toString());
                    events.add(event(contract, example).toString());
                }));
        Map<String, List<String>> corpus = Map.of(
                CloudEventCodec.STRUCTURED,
                events,
                CloudEventCodec.BATCHED,
                events.stream().map(event -> "[" + event + "," + event + "]").toList(),
                FeedResource.NDJSON,
                List.of(String.join("\n", events.subList(0, 5)), events.get(0)),
                "application/json",
                data);

        // When
        FuzzRun.Report report = FuzzRun.of(RestAssured.port, EveryOperationIT.operations(), corpus);

        // Then
        assertThat(report.failures()).as(report.words()).isEmpty();
        assertThat(report.heapGrowthMegabytes()).as(report.words()).isLessThan(HEAP_GROWTH_MEGABYTES_MAX);
    }

    private static ObjectNode event(EventContract contract, JsonNode data) {
        ObjectNode event = Events.meeting().put("type", contract.type());
        event.set("data", data);
        return event;
    }
}
