package io.entente.query.openapi;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is promised of every answer that shows a state, asked of every operation in every format. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryResourceIT {

    /** What they answer is the same for every state, or is of operations and of no state. */
    private static final Set<String> STATELESS = Set.of(
            "getParkedEvent",
            "getProblem",
            "getVocabulary",
            "listParkedEvents",
            "listProblems",
            "listQualityRules",
            "listVocabularies");

    private static final List<String> LANGUAGES = List.of("en", "fr", "vi");

    @Inject
    Log log;

    private ConsistencyToken written;

    /** One way to ask for one operation. */
    private record Asked(String operationId, String request, String format) {

        /** By the header and not by the parameter, so that only the header can tell the answers apart. */
        Asked inNoLanguage() {
            return new Asked(operationId, request.replaceFirst("lang=\\w+", ""), format);
        }
    }

    @BeforeEach
    void write() {
        written = log.append(SampleEvents.events()).including(OpenApiIT.parked(log));
    }

    @Test
    void every_answer_says_which_state_it_shows() throws IOException {
        // Given
        var silent = new TreeSet<String>();

        // When
        Map<Asked, Response> answers = answers(all());

        // Then
        answers.forEach((asked, answer) -> {
            assertThat(answer.statusCode()).as(asked + answer.asString()).isEqualTo(200);
            if (answer.header("Consistency-Token") == null) {
                silent.add(asked.operationId());
                return;
            }
            assertThat(answer.header("ETag")).as("%s", asked).matches("\"[\\w-]{24}\"");
            assertThat(answer.header("Entente-As-Of")).as("%s", asked).endsWith("Z");
            assertThat(answer.header("Cache-Control")).as("%s", asked).isEqualTo("no-cache");
            assertThat(Arrays.asList(answer.header("Vary").split(", ")))
                    .as("%s", asked)
                    .contains("Accept", "Accept-Language", "Accept-Encoding");
        });
        assertThat(silent).isEqualTo(new TreeSet<>(STATELESS));
    }

    @Test
    void no_answer_is_sent_twice_to_who_has_it() throws IOException {
        for (Asked asked : stateful()) {
            // Given
            String etag = ask(asked, reader()).header("ETag");

            // When
            Response again = ask(asked, reader().header("If-None-Match", etag));
            Response another = ask(asked, reader().header("If-None-Match", "\"" + "A".repeat(24) + "\""));

            // Then
            assertThat(again.statusCode()).as("%s", asked).isEqualTo(304);
            assertThat(again.asString()).as("%s", asked).isEmpty();
            assertThat(again.header("ETag")).as("%s", asked).isEqualTo(etag);
            assertThat(another.statusCode()).as("%s", asked).isEqualTo(200);
        }
    }

    @Test
    void answers_that_differ_in_format_have_other_tags() throws IOException {
        // When
        Map<Asked, Response> answers = answers(stateful());

        // Then
        Map<String, List<Response>> ofOne = new TreeMap<>();
        answers.forEach((asked, answer) -> ofOne.computeIfAbsent(asked.operationId(), first -> new ArrayList<>())
                .add(answer));
        assertThat(ofOne).allSatisfy((operationId, formats) -> assertThat(formats)
                .extracting(answer -> answer.header("ETag"))
                .doesNotHaveDuplicates());
        assertThat(ofOne.values()).filteredOn(formats -> formats.size() > 1).hasSizeGreaterThan(15);
    }

    @Test
    void answers_that_differ_in_language_have_other_tags() throws IOException {
        // Given
        var translated = new TreeSet<String>();

        for (Asked asked : stateful()) {
            // When
            Map<String, String> tagByBody = LANGUAGES.stream()
                    .map(language -> ask(asked.inNoLanguage(), reader().header("Accept-Language", language)))
                    .collect(toMap(Response::asString, answer -> answer.header("ETag"), (first, same) -> first));

            // Then
            assertThat(tagByBody.values()).as("%s", asked).doesNotHaveDuplicates();
            if (tagByBody.size() > 1) {
                translated.add(asked.operationId());
            }
        }
        assertThat(translated).contains("listTimeline", "listAgreements", "getPartnership", "getCalendar", "getNews");
    }

    @Test
    void a_state_that_does_not_come_is_refused_by_all() throws IOException {
        // Given
        int partition = written.offsets().firstKey();
        String future = ConsistencyToken.of(new LogPosition("any", partition, Long.MAX_VALUE - 1))
                .wire();

        for (Asked asked : stateful()) {
            // When
            Response answer = ask(
                    asked,
                    given().urlEncodingEnabled(false)
                            .header("Consistency-Token", future)
                            .header("Prefer", "wait=0"));

            // Then
            assertThat(answer.statusCode()).as("%s", asked).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as("%s", asked).isEqualTo("1");
            assertThat(answer.contentType()).as("%s", asked).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/state-not-reached");
            assertThat(answer.header("ETag")).as("%s", asked).isNull();
        }
    }

    private Map<Asked, Response> answers(List<Asked> all) {
        return all.stream().collect(toMap(asked -> asked, asked -> ask(asked, reader())));
    }

    private static Response ask(Asked asked, RequestSpecification reader) {
        return reader.header("Accept", asked.format()).get(asked.request());
    }

    private RequestSpecification reader() {
        return given().urlEncodingEnabled(false)
                .header("Consistency-Token", written.wire())
                .header("Prefer", "wait=20");
    }

    private static List<Asked> stateful() throws IOException {
        return all().stream()
                .filter(asked -> !STATELESS.contains(asked.operationId()))
                .toList();
    }

    /** Every operation of the description in every format but streams, which do not end. */
    private static List<Asked> all() throws IOException {
        var all = new ArrayList<Asked>();
        for (JsonNode operation : OpenApiIT.operations()) {
            String operationId = operation.path("operationId").asText();
            OpenApiIT.formats(operation)
                    .forEach(format -> all.add(new Asked(operationId, OpenApiIT.request(operationId, format), format)));
        }
        assertThat(all).hasSizeGreaterThan(60);
        return all;
    }
}
