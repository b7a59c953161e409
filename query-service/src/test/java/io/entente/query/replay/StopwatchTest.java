package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StopwatchTest {

    private final AtomicLong now = new AtomicLong();
    private final Stopwatch watch = new Stopwatch(now::get);

    @Test
    void pieces_add_up_and_what_is_between_them_does_not_count() throws SQLException {
        // When
        long read = watch.time(() -> now.addAndGet(5));
        now.addAndGet(1_000);
        watch.run(() -> now.addAndGet(7));

        // Then
        assertThat(read).isEqualTo(5);
        assertThat(watch.total()).isEqualTo(Duration.ofNanos(12));
    }

    @Test
    void a_piece_that_fails_took_its_time_too() {
        // When / Then
        assertThatThrownBy(() -> watch.run(() -> {
                    now.addAndGet(3);
                    throw new SQLException("no");
                }))
                .isInstanceOf(SQLException.class);
        assertThat(watch.total()).isEqualTo(Duration.ofNanos(3));
    }
}
