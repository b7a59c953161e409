package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrozenTransactionIT {

    private static final Checkpoint PLACE = new Checkpoint(3, 0, null, 0);

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

    @Test
    void a_projector_that_is_frozen_while_it_sends_a_copy_loses_its_partition_to_the_next() throws SQLException {
        var lock = new PartitionLock(4712, 3);
        var store = new JdbcGenerationStore(connections, 4712, "no-topic", null, null);
        try (Connection frozen = connections.getConnection()) {
            // Given
            frozen.setAutoCommit(false);
            lock.take(frozen);
            frozen.createStatement().execute("create temporary table sent (line text) on commit drop");
            CopyIn copy = frozen.unwrap(PGConnection.class).getCopyAPI().copyIn("copy sent from stdin");

            try {
                // When
                assertThatThrownBy(() -> store.inTransaction(next -> next.advance(PLACE, PLACE)))
                        .isInstanceOf(PartitionHeldException.class)
                        .hasMessage("partition 3 of generation 4712 is held by another session");

                // Then
                assertThatThrownBy(() -> store.inTransaction(next -> next.advance(PLACE, PLACE)))
                        .as("it comes as far as the checkpoint, which is not there")
                        .isInstanceOf(CheckpointConflictException.class);
            } finally {
                assertThatThrownBy(copy::cancelCopy)
                        .as("and the frozen one finds its connection gone")
                        .isInstanceOf(SQLException.class);
            }
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
