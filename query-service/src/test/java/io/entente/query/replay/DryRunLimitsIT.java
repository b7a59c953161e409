package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnGenerations.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DryRunLimitsIT {

    /** So often it has asked whether it is wanted when it is under way and not done. */
    private static final int EARLY = 3;

    @Inject
    DryRuns runs;

    @Inject
    Replay replay;

    private String before = "";

    @BeforeEach
    void there_are_read_models() throws SQLException {
        runs.fillTheLogOnce();
        before = runs.state();
    }

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        assertThat(runs.state()).isEqualTo(before);
    }

    @Test
    void it_is_given_up_when_nobody_waits_for_it_or_its_time_is_over() {
        // Given
        var asked = new AtomicInteger();

        // When / Then
        assertThatThrownBy(() -> runs.whole().run(() -> asked.incrementAndGet() < EARLY))
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("nobody waits");
        assertThatThrownBy(() -> runs.bounded(new DryRuns.Bounds(50_000, 50_000, Duration.ofMillis(1)))
                        .run(() -> true))
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("0.001 s")
                .hasMessageContaining("entente.rebuild.dry-run.time-max");
    }

    @Test
    void a_second_one_at_the_same_time_is_refused_and_a_rebuild_is_not() throws SQLException {
        // Given
        var asked = new AtomicInteger();
        DryRun dryRun = runs.whole();

        // When
        DryRunReport report = dryRun.run(() -> asked.incrementAndGet() != EARLY || othersAreTold(dryRun));

        // Then
        assertThat(report.equal()).isTrue();
        before = runs.state();
    }

    private boolean othersAreTold(DryRun dryRun) {
        assertThatThrownBy(() -> dryRun.run(() -> true))
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("another");
        try {
            Rebuild begun = replay.begin(Rebuild.Cause.OPERATOR, PromotionPolicy.BY_OPERATOR, null, "operator");
            replay.cancel(begun.id(), "operator");
            return true;
        } catch (SQLException failure) {
            throw new AssertionError("the dry run stops a rebuild", failure);
        }
    }
}
