package io.entente.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.Json;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.entente.testkit.http.ApiOperation;
import io.entente.testkit.http.EveryOperation;
import io.entente.testkit.http.RawHttp;
import io.entente.testkit.http.ServedApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** No request header makes an operation fail, or answer something that it does not declare. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryOperationIT {

    /** They need no body, so they would be carried out: a dry run takes seconds, and a generation would be lost. */
    private static final Set<String> NOT_TO_BE_CARRIED_OUT = Set.of("tryRebuild", "verifyAgain", "retireGeneration");

    @Inject
    Log log;

    @Test
    void no_header_makes_an_operation_fail_or_answer_what_it_does_not_declare() throws IOException {
        // Given
        new Reader(log.append(SampleEvents.events())).json("/partnerships");
        List<ApiOperation> operations = operations();

        // When
        List<String> failures = new EveryOperation(new RawHttp(RestAssured.port), operations).failures();

        // Then
        assertThat(operations).hasSizeGreaterThan(60);
        assertThat(failures).isEmpty();
    }

    static List<ApiOperation> operations() throws IOException {
        return ServedApi.operations(Json.mapper()
                        .readTree(given().get("/openapi?format=json").asString()))
                .stream()
                .filter(operation -> !NOT_TO_BE_CARRIED_OUT.contains(operation.id()))
                .toList();
    }
}
