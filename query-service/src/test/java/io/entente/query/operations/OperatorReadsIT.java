package io.entente.query.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.replay.OwnGenerations;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Reads for operators are answered in time, also while the tables are locked. */
@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperatorReadsIT {

    private static final List<String> PATHS = List.of("/parked-events", "/operations", "/rebuilds");

    @Inject
    @DataSource("rebuild")
    javax.sql.DataSource dataSource;

    @Test
    void tables_that_are_locked_are_a_problem_while_they_still_are() throws SQLException {
        ExecutorService operators = Executors.newFixedThreadPool(PATHS.size());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // Given
            connection.setAutoCommit(false);
            statement.execute("lock table entente.parked_event, entente.operation, entente.rebuild"
                    + " in access exclusive mode");

            // When
            List<Response> answers = PATHS.stream()
                    .map(path -> CompletableFuture.supplyAsync(() -> given().get(path), operators))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            connection.rollback();

            // Then
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
                assertThat(answer.contentType()).startsWith("application/problem+json");
            });
        } finally {
            operators.shutdownNow();
        }
    }
}
