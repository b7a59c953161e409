package io.entente.query.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.operations.OperatorCalls;
import io.entente.query.replay.OwnGenerations;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever asks for a generation gets nothing from another one, whatever is asked: not a row, not a count, not a name. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryGenerationIT {

    @Inject
    Log log;

    private final List<Integer> kept = new ArrayList<>();

    @AfterEach
    void give_up_what_was_kept() {
        kept.forEach(generation ->
                assertThat(OperatorCalls.retire(generation).statusCode()).isEqualTo(204));
    }

    @Test
    void of_the_same_place_every_answer_is_the_same_and_of_the_empty_log_none_has_anything() throws IOException {
        // Given
        Reader reader = new Reader(log.append(SampleEvents.events()));
        String now = reader.get("/partnerships").header("Consistency-Token");
        keep("whole", now);
        keep("empty", ConsistencyToken.NONE.wire());
        List<String> requests = requests();
        assertThat(requests).hasSizeGreaterThan(30);

        for (String request : requests) {
            // When
            Response served = reader.get(request);
            Response whole = of("whole", request);
            Response empty = of("empty", request);

            // Then
            assertThat(served.statusCode()).as(request).isEqualTo(200);
            assertThat(withoutLinks(whole)).as(request).isEqualTo(withoutLinks(served));
            assertThat(whole.header("ETag")).as(request).isNotEqualTo(served.header("ETag"));
            assertThat(empty.statusCode()).as(request + empty.asString()).isIn(200, 404);
            assertThat(withoutLinks(empty)).as(request).doesNotContain("anoi", "évy", "\"eventIds\":[{");
        }
    }

    private void keep(String name, String token) {
        String rebuild =
                OperatorCalls.begin("{\"keep\": {\"name\": \"%s\", \"token\": \"%s\"}}".formatted(name, token));
        kept.add(OperatorCalls.awaitState(rebuild, "kept").jsonPath().getInt("generation"));
    }

    private static Response of(String generation, String request) {
        String separator = request.contains("?") ? "&" : "?";
        return given().urlEncodingEnabled(false).get(request + separator + "generation=" + generation);
    }

    /** Links name the generation, and answers say which one they are of. */
    private static String withoutLinks(Response answer) throws IOException {
        JsonNode body = Json.mapper().readTree(answer.asString());
        if (answer.statusCode() != 200) {
            return "";
        }
        return body.toString()
                .replaceAll("\"(self|next|instance)\":\"[^\"]*\"", "")
                .replaceAll("\"appliedIn\":\\d+", "")
                .replaceAll("[?&]generation=\\w+", "");
    }

    /** One request of each operation that takes the parameter and answers with JSON. */
    private static List<String> requests() throws IOException {
        var requests = new ArrayList<String>();
        for (JsonNode operation : OpenApiIT.operations()) {
            boolean takesIt = operation
                    .path("parameters")
                    .findValuesAsText("$ref")
                    .contains("#/components/parameters/Generation");
            if (takesIt && OpenApiIT.formats(operation).contains("application/json")) {
                requests.add(OpenApiIT.request(operation.path("operationId").asText(), "application/json"));
            }
        }
        return requests;
    }
}
