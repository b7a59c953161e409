package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.QueryOnStack;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrozenTransactionIT {

    @Inject
    @DataSource("projector")
    javax.sql.DataSource connections;

    @Test
    void a_projector_that_is_frozen_inside_a_transaction_does_not_hold_others_up_for_long() throws SQLException {
        try (Connection frozen = connections.getConnection();
                Connection other = connections.getConnection()) {
            // Given
            frozen.setAutoCommit(false);
            int backend = number(frozen, "select pg_backend_pid() from pg_advisory_xact_lock(4711)");

            // When / Then
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> number(other, "select count(*) from pg_locks where pid = " + backend) == 0);
            assertThat(number(other, "select count(*) from pg_advisory_lock(4711), pg_advisory_unlock(4711)"))
                    .isOne();
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
