package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BacklogTest {

    private final Backlog backlog = new Backlog();

    @Test
    void nothing_unapplied_is_no_lag() {
        // When
        backlog.sample(10, 0, at(0));

        // Then
        assertThat(backlog.lag(at(60))).isZero();
    }

    @Test
    void the_oldest_unapplied_event_tells() {
        // Given
        backlog.sample(10, 5, at(0));
        backlog.sample(10, 50, at(10));

        // When
        backlog.sample(12, 48, at(20));

        // Then
        assertThat(backlog.lag(at(20))).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_busy_log_that_is_followed_closely_has_a_small_lag() {
        // When
        for (int second = 0; second < 60; second++) {
            backlog.sample(second * 100L, 100, at(second));
        }

        // Then
        assertThat(backlog.lag(at(59))).isZero();
        assertThat(backlog.lag(at(60))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_backlog_that_was_worked_off_is_forgotten() {
        // Given
        backlog.sample(0, 1_000, at(0));

        // When
        backlog.sample(1_000, 0, at(5));

        // Then
        assertThat(backlog.lag(at(5))).isZero();
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
