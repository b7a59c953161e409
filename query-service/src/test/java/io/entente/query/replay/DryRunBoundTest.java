package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DryRunBoundTest {

    /** {@code System.nanoTime} may begin anywhere, and overflow. */
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);

    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final DryRunBound bound = new DryRunBound(wanted::get, Duration.ofSeconds(2), now::get);

    @Test
    void it_goes_on_until_its_time_is_over() {
        now.addAndGet(Duration.ofSeconds(2).toNanos() - 1);
        assertThatCode(bound::check).doesNotThrowAnyException();
        now.incrementAndGet();
        assertThatThrownBy(bound::check)
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("given up after 2.0 s");
    }

    @Test
    void it_does_not_go_on_for_nobody() {
        wanted.set(false);
        assertThatThrownBy(bound::check)
                .isInstanceOf(DryRunNotDoneException.class)
                .hasMessageContaining("nobody waits");
    }

    @Test
    void a_failure_after_its_time_is_that_of_the_time() {
        // Given
        var cancelled = new SQLException("canceling statement due to statement timeout");

        // When / Then
        Throwable inTime = bound.causeOf(cancelled);
        assertThat(inTime).isSameAs(cancelled);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThatThrownBy(() -> bound.causeOf(cancelled))
                .isInstanceOf(DryRunNotDoneException.class)
                .hasSuppressedException(cancelled);
    }
}
