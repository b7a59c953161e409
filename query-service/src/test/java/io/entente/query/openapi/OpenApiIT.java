package io.entente.query.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.OpenApiRules;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The description of the service, held against what it publishes and against what it answers.
 *
 * <p>{@code -Dentente.openapi.write=true} writes both anew: first the answers, on a second run the document that shows them.
 */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiIT {

    private static final Path COMMITTED = Path.of("../deploy/docs/openapi/query-service.yaml");
    private static final boolean WRITE = Boolean.getBoolean("entente.openapi.write");

    /** Requests of operations that answer no JSON, of which none is shown. */
    private static final Map<String, String> WITHOUT_JSON = Map.of(
            "getCalendar", "/calendar",
            "getPartnershipCalendar", "/partnerships/fr-idf~vn-hn/calendar",
            "getNews", "/timeline");

    /** What these answer depends on what else was written; their examples are held against their schemas only. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("getCatalogue", "getParkedEvent", "listChanges", "listParkedEvents");

    @Inject
    Log log;

    @Test
    void the_published_document_is_the_committed_one() throws IOException {
        // When
        String published = given().get("/openapi").asString();
        if (WRITE) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, published);
        }

        // Then
        assertThat(published)
                .as(
                        "differs from %s: run this test with -Dentente.openapi.write=true and look at the difference",
                        COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void it_keeps_the_rules_of_the_house() throws IOException {
        // When
        JsonNode api =
                Json.mapper().readTree(given().get("/openapi?format=json").asString());

        // Then
        assertThat(OpenApiRules.brokenBy(api)).isEmpty();
    }

    @Test
    void every_answer_it_shows_is_one_the_service_gives() throws IOException {
        // Given
        var reader = new Reader(log.append(SampleEvents.events()));
        Map<String, RecordedAnswer> shown = new TreeMap<>();
        Map<String, RecordedAnswer> given = new TreeMap<>();

        // When
        for (String operationId : operationsThatAnswerJson()) {
            RecordedAnswer recorded = RecordedAnswer.read(operationId);
            shown.put(operationId, recorded);
            var now = RecordedAnswer.of(
                    recorded.request(), reader.get(recorded.request()).asString());
            given.put(operationId, now);
            if (WRITE) {
                now.write(operationId);
            }
        }

        // Then
        assertThat(WRITE ? given : shown).isEqualTo(given);
    }

    @Test
    void every_format_it_names_is_answered_in() throws IOException {
        // Given
        ConsistencyToken written = log.append(SampleEvents.events()).including(parked(log));
        new Reader(written).json("/partnerships");
        var named = new TreeSet<String>();
        var answered = new TreeSet<String>();

        // When
        for (JsonNode operation : operations()) {
            String operationId = operation.path("operationId").asText();
            for (String format : formats(operation)) {
                named.add(operationId + " " + format);
                Response answer = given().urlEncodingEnabled(false)
                        .header("Consistency-Token", written.wire())
                        .header("Prefer", "wait=20")
                        .header("Accept", format)
                        .get(request(operationId, format));
                answered.add(operationId + " "
                        + (answer.statusCode() == 200
                                ? answer.contentType().replaceAll(";.*", "")
                                : answer.statusLine()));
            }
        }

        // Then
        assertThat(answered).isEqualTo(named);
    }

    /** Something that is parked, so that there is one to look at. */
    static ConsistencyToken parked(Log log) {
        return ConsistencyToken.of(log.append("no-stream", new byte[] {'{'}));
    }

    private static String somethingParked() {
        return given().get("/parked-events?limit=1").jsonPath().getString("items[0].parkedEventId");
    }

    /** A document of linked data or a feed is whole: the filters of the list are not for it. */
    static String request(String operationId, String format) {
        @Nullable String request = WITHOUT_JSON.get(operationId);
        if (request != null) {
            return request;
        }
        String recorded = RecordedAnswer.read(operationId).request();
        if (operationId.equals("getParkedEvent")) {
            return recorded.replace("{parkedEventId}", somethingParked());
        }
        boolean whole = format.equals("application/ld+json") || format.equals("application/atom+xml");
        return whole ? recorded.replaceAll("\\?.*", "") : recorded;
    }

    /** All but streams, which do not end. */
    static List<String> formats(JsonNode operation) {
        var formats = new ArrayList<String>();
        operation.at("/responses/200/content").fieldNames().forEachRemaining(formats::add);
        formats.remove("text/event-stream");
        return formats;
    }

    private static List<String> operationsThatAnswerJson() throws IOException {
        return operations().stream()
                .filter(operation -> formats(operation).stream().anyMatch(format -> format.endsWith("json")))
                .map(operation -> operation.path("operationId").asText())
                .filter(operationId -> !OF_THE_MOMENT.contains(operationId))
                .toList();
    }

    static List<JsonNode> operations() throws IOException {
        JsonNode api =
                Json.mapper().readTree(given().get("/openapi?format=json").asString());
        return api.path("paths").findValues("get");
    }
}
