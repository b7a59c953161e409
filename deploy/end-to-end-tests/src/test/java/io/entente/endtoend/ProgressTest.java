package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressTest {

    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    @Test
    void a_state_is_waited_for_longer_than_the_stall_limit_while_something_moves() throws Exception {
        // Given
        var steps = new AtomicInteger();
        var progress = new Progress(steps::incrementAndGet, LOOK_EVERY, Duration.ofMillis(500));
        long began = System.nanoTime();

        // When
        progress.await(
                "700 ms are over",
                () -> System.nanoTime() - began > Duration.ofMillis(700).toNanos());

        // Then
        assertThat(steps).hasPositiveValue();
    }

    @Test
    void a_state_that_nothing_moves_towards_is_given_up() {
        // Given
        var progress = new Progress(() -> "still here", LOOK_EVERY, Duration.ofMillis(50));

        // Then
        assertThatThrownBy(() -> progress.await("the end", () -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the end")
                .hasMessageContaining("still here");
    }

    @Test
    void what_cannot_be_observed_does_not_move() {
        // Given
        var progress = new Progress(
                () -> {
                    throw new IllegalStateException("attempt " + System.nanoTime());
                },
                LOOK_EVERY,
                Duration.ofMillis(50));

        // Then
        assertThatThrownBy(() -> progress.await("the end", () -> false)).isInstanceOf(AssertionError.class);
    }
}
