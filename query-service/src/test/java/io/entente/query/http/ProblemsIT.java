package io.entente.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.LabelLanguage;
import io.entente.common.problem.ProblemType;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.RawAnswer;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProblemsIT {

    @Inject
    Log log;

    @BeforeEach
    void waitUntilThereIsSomethingToRead() {
        String token = log.append(SampleEvents.events().get(0)).wire();
        given().header("Consistency-Token", token)
                .header("Prefer", "wait=20")
                .get("/recorded")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, NOT_FOUND",
        "/recorded/src-999, NOT_FOUND",
        "/recorded/a/b/c, NOT_FOUND",
        "/problems/nothing, NOT_FOUND",
        "/recorded?limit=0, INVALID_PARAMETER",
        "/recorded?limit=501, INVALID_PARAMETER",
        "/recorded?limit=many, INVALID_PARAMETER",
        "/recorded?year=MMXIX, INVALID_PARAMETER",
        "/recorded?asOf=yesterday, INVALID_PARAMETER",
        "/recorded?after=x, INVALID_CURSOR",
        "/recorded/failing/pool, DATABASE_UNAVAILABLE",
        "/recorded/failing/otherwise, INTERNAL_ERROR",
    })
    void every_error_is_a_problem(String path, ProblemType type) {
        // When
        Response answer = given().get(path);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(type.status());
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo(type.uri());
        assertThat(answer.jsonPath().getString("instance")).isEqualTo(path.replaceAll("\\?.*", ""));
        assertThat(answer.asString()).doesNotContain("secret", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "/recorded?prefix=a%00b, 400, invalid-parameter",
        "/recorded/a%00b, 404, not-found",
        "/recorded?asOf=%2B999999999-12-31, 400, invalid-parameter",
    })
    void what_no_text_can_be_is_a_problem_with_the_id_of_its_request(String target, int status, String type) {
        // When
        RawAnswer answer = RawAnswer.get(target, "X-Request-Id: abc-1");

        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("X-Request-Id")).isEqualTo("abc-1");
        assertThat(answer.body()).contains("/problems/" + type);
    }

    @Test
    void all_unknown_and_ill_formed_parameters_are_named_at_once() {
        // When
        Response answer = given().get("/recorded?yaer=2019&colour=red&year=x");

        // Then
        assertThat(answer.jsonPath().getList("errors.detail", String.class))
                .containsExactly(
                        "colour is unknown here; known are: after, asOf, bom, generation, limit, prefix, sort, year",
                        "yaer is unknown here; known are: after, asOf, bom, generation, limit, prefix, sort, year",
                        "year must be a whole number");
    }

    @Test
    void a_method_the_resource_lacks_is_answered_with_those_it_has() {
        // When
        Response answer = given().post("/recorded");

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/method-not-allowed");
        assertThat(given().get("/parked-events/0-71/redrives").header("Allow")).isEqualTo("OPTIONS, POST");
        assertThat(given().delete("/recorded/src-1").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void a_representation_that_is_not_offered_is_refused() {
        // When
        Response answer = given().accept("image/png").get("/recorded");

        // Then
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void the_request_id_of_the_client_comes_back_unless_it_could_do_harm() {
        // When
        String harmless =
                given().header("X-Request-Id", "abc-1").get("/problems").header("X-Request-Id");
        String harmful = given().header("X-Request-Id", "a b").get("/nowhere").header("X-Request-Id");

        // Then
        assertThat(harmless).isEqualTo("abc-1");
        assertThat(harmful).matches("[0-9a-f-]{36}");
    }

    @Test
    void every_type_of_problem_has_a_page() {
        assertThat(Arrays.stream(ProblemType.values())).allSatisfy(type -> {
            given().get(type.uri()).then().statusCode(200).contentType("application/json");
            given().accept("text/html").get(type.uri()).then().statusCode(200).contentType("text/html");
        });
    }

    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void every_page_and_every_problem_is_there_in_the_language_of_the_reader(LabelLanguage language) {
        // Given
        ProblemType type = ProblemType.INVALID_CURSOR;

        // When
        Response page = given().header("Accept-Language", language.tag()).get(type.uri());
        Response html = given().accept("text/html")
                .header("Accept-Language", language.tag())
                .get(type.uri());
        Response problem =
                given().header("Accept-Language", language.tag() + ", de").get("/recorded?after=x");

        // Then
        page.then().header("Content-Language", language.tag());
        assertThat(page.jsonPath().getString("wayOut")).isEqualTo(type.wayOut(language));
        assertThat(html.asString()).contains("lang=\"" + language.tag() + "\"", type.title(language));
        assertThat(problem.jsonPath().getString("title")).isEqualTo(type.title(language));
        assertThat(problem.header("Content-Language")).startsWith(language.tag());
        assertThat(problem.header("Vary")).contains("Accept-Language");
    }
}
