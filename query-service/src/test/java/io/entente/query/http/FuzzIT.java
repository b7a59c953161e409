package io.entente.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.entente.testkit.http.ApiOperation;
import io.entente.testkit.http.FuzzRun;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The service answers every fuzzed request quickly, says what is wrong, and goes on. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FuzzIT {

    private static final long HEAP_GROWTH_MEGABYTES_MAX = 150;

    /** An accepted request would change the serving generation for later tests. */
    private static final Set<String> OF_GENERATIONS =
            Set.of("beginRebuild", "changeRebuild", "serveGeneration", "beginAudit");

    @Inject
    Log log;

    @Test
    void no_request_makes_the_service_fail() throws IOException {
        // Given
        new Reader(log.append(SampleEvents.events())).json("/partnerships");
        List<ApiOperation> operations = EveryOperationIT.operations().stream()
                .filter(operation -> !OF_GENERATIONS.contains(operation.id()))
                .toList();

        // When
        FuzzRun.Report report = FuzzRun.of(RestAssured.port, operations, Map.of());

        // Then
        assertThat(report.failures()).as(report.words()).isEmpty();
        assertThat(report.heapGrowthMegabytes()).as(report.words()).isLessThan(HEAP_GROWTH_MEGABYTES_MAX);
    }
}
