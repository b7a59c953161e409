package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.replay.RebuildEstimate.StepEstimate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildEstimateTest {

    private static final List<StepRate> RATES = List.of(
            new StepRate("reading", 500_000, Duration.ofSeconds(2)),
            new StepRate("folding", 50_000, Duration.ofMillis(2_500)));

    @Test
    void each_step_is_scaled_up_from_what_went_through_it() {
        // When
        RebuildEstimate estimate = RebuildEstimate.of(RATES, 50_000, 1_000_000, 1_000_000, 2);

        // Then
        assertThat(estimate.steps())
                .containsExactly(
                        new StepEstimate("reading", 500_000, 250_000L, 4),
                        new StepEstimate("folding", 50_000, 20_000L, 50));
        assertThat(estimate.secondsOnOneThread()).isEqualTo(54);
        assertThat(estimate.secondsAtBest()).isEqualTo(27);
        assertThat(estimate.bytes()).isEqualTo(20_000_000);
    }

    @Test
    void of_the_whole_log_nothing_is_scaled() {
        // When
        RebuildEstimate estimate = RebuildEstimate.of(RATES.subList(1, 2), 50_000, 1_234, 50_000, 1);

        // Then
        assertThat(estimate.secondsAtBest()).isEqualTo(2.5);
        assertThat(estimate.bytes()).isEqualTo(1_234);
    }

    @Test
    void an_instance_that_leaves_rebuilds_to_others_estimates_as_if_one_thread_did_it() {
        assertThat(RebuildEstimate.of(RATES, 50_000, 1, 1_000_000, 0).secondsAtBest())
                .isEqualTo(54);
    }

    @Test
    void where_nothing_was_measured_no_rate_is_invented() {
        // When
        RebuildEstimate estimate =
                RebuildEstimate.of(List.of(new StepRate("folding", 0, Duration.ZERO)), 0, 8_192, 0, 2);

        // Then
        assertThat(estimate.steps()).containsExactly(new StepEstimate("folding", 0, null, 0));
        assertThat(estimate.bytes()).isEqualTo(8_192);
    }
}
