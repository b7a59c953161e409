package io.entente.query.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.projection.TestProjections;
import io.entente.query.projector.FaultyDataSource;
import io.entente.query.projector.LedgerDatabase;
import io.entente.query.transaction.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromotionIT {

    private final LedgerDatabase database = LedgerDatabase.create();

    @AfterEach
    void disconnect() throws SQLException {
        database.close();
    }

    /** Each attempt locks the checkpoints, which projectors need, and the names, which readers need. */
    @Test
    void a_promotion_that_has_to_wait_lets_others_pass_between_its_attempts() throws SQLException {
        // Given
        var generations = new Generations(database.pool(), TestProjections.all());
        generations.all();
        int behind = new Transactions(database.pool())
                .call(connection -> generations.create(connection, GenerationState.STANDBY, null));
        generations.begin(1, Map.of(0, 1L));
        generations.begin(behind, Map.of(0, 0L));
        var pauses = new Pauses();
        var promotion = new Promotion(FaultyDataSource.over(database.pool(), pauses), Duration.ofSeconds(1));

        // When
        assertThatThrownBy(() -> promotion.promote(behind, (connection, promoted) -> {}))
                .isInstanceOf(PromotionBlockedException.class)
                .hasMessageContaining("catch up");

        // Then
        assertThat(pauses.between).isNotEmpty().allSatisfy(pause -> assertThat(pause)
                .isGreaterThanOrEqualTo(Promotion.BETWEEN_ATTEMPTS));
    }

    /** Measures the pauses between returning a connection and taking the next one. */
    private static final class Pauses implements FaultyDataSource.Faults {

        private final List<Duration> between = new ArrayList<>();
        private long gaveBack;

        @Override
        public void before(FaultyDataSource.Call call) {
            if (call.method().equals("getConnection") && gaveBack != 0) {
                between.add(Duration.ofNanos(System.nanoTime() - gaveBack));
                gaveBack = 0;
            }
        }

        @Override
        public void after(FaultyDataSource.Call call) {
            if (call.method().equals("commit")) {
                gaveBack = System.nanoTime();
            }
        }
    }
}
