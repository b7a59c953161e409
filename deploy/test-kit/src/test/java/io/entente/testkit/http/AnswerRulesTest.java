package io.entente.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the checker with the answers that it was written to find. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerRulesTest {

    private static final ApiOperation OPERATION = new ApiOperation(
            "listAgreements",
            "GET",
            "/agreements",
            List.of(),
            Map.of(),
            Map.of(
                    200, Set.of("application/json", "application/octet-stream", "text/csv", "application/xml"),
                    304, Set.of(),
                    406, Set.of("application/problem+json")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | application/json                    | {"items":[]}
        200 | application/json;charset=UTF-8      | {"items":[]}
        200 | text/csv; charset=utf-8             | agreementId,title
        200 | application/xml                     | <a/>
        406 | application/problem+json            | {"status":406}
        """)
    void an_answer_that_is_what_it_says_breaks_no_rule(int status, String type, String body) {
        assertThat(broken(status, type, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | application/json                    | "eyIkc2NoZW1hIjoi"     | the body is no application/json
        200 | application/json                    | {"a":1,"a":2}          | the body is no application/json
        200 | application/octet-stream            | Page[items=[]]         | the body is no application/octet-stream
        200 | application/json;charset=iso-8859-1 | {}                     | the charset is not UTF-8
        200 | application/json;q=0.5              | {}                     | the media type has a weight
        200 | text/html                           | <!DOCTYPE html>        | the media type is not declared
        200 | application/xml                     | <a>                    | the body is no application/xml
        201 | application/json                    | {}                     | the status is not declared
        304 | application/json                    | {}                     | an empty answer has a body
        406 | application/json                    | {"status":406}         | the refusal is no application/problem+json
        406 | application/problem+json            | {"status":400}         | the refusal names another status
        406 | application/problem+json            | {"d":"java.lang.IllegalStateException"} | the refusal shows internals of the service
        500 | application/problem+json            | {"status":500}         | the service failed
        503 | application/problem+json            | {"status":503}         | the service failed
        0   | ''                                  | ''                     | it was not answered
        """)
    void an_answer_that_breaks_a_rule_is_found(int status, String type, String body, String rule) {
        assertThat(broken(status, type, body)).contains(rule);
    }

    @Test
    void an_answer_that_takes_longer_than_two_seconds_is_found() {
        // Given
        var slow = new RawAnswer(200, Map.of(), new byte[0], Duration.ofMillis(2_001));

        // Then
        assertThat(AnswerRules.brokenBy(OPERATION, RawRequest.get("/agreements"), slow))
                .isPresent();
    }

    @Test
    void the_same_number_gives_the_same_request() {
        // Given
        var requests = new FuzzedRequests(List.of(OPERATION), Map.of(), 7);

        // Then
        assertThat(requests.at(3).request())
                .hasToString(requests.at(3).request().toString());
        assertThat(IntStream.range(0, 50)
                        .mapToObj(number -> requests.at(number).request().toString())
                        .distinct())
                .hasSizeGreaterThan(25);
    }

    private static Optional<String> broken(int status, String type, String body) {
        var answer = new RawAnswer(
                status, Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
        return AnswerRules.brokenBy(OPERATION, RawRequest.get("/agreements"), answer);
    }
}
