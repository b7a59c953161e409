package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.entente.testkit.http.ApiOperation;
import io.entente.testkit.http.EveryOperation;
import io.entente.testkit.http.RawHttp;
import io.entente.testkit.http.ServedApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** No request header makes an operation fail, or answer something that it does not declare. */
@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryOperationIT {

    @Test
    void no_header_makes_an_operation_fail_or_answer_what_it_does_not_declare() {
        // Given
        List<ApiOperation> operations = operations();

        // When
        List<String> failures = new EveryOperation(new RawHttp(RestAssured.port), operations).failures();

        // Then
        assertThat(operations).hasSizeGreaterThan(10);
        assertThat(failures).isEmpty();
    }

    static List<ApiOperation> operations() {
        return ServedApi.operations(
                Events.read(Client.request().get("/openapi?format=json").asString()));
    }
}
