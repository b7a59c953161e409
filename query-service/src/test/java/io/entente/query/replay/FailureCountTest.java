package io.entente.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projector.RefusedByStoreException;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailureCountTest {

    private final FailureCount failures = new FailureCount(20);

    @Test
    void a_rebuild_that_is_built_waits_for_as_long_as_it_cannot_be_compared() {
        assertThat(IntStream.range(0, 100).mapToObj(any -> failures.endsWith(new NotComparableException(1, 2))))
                .containsOnly(false);
    }

    @Test
    void a_rebuild_is_given_up_with_its_twentieth_failure_in_a_row() {
        // When
        var ends = IntStream.range(0, 20).mapToObj(any -> failures.endsWith(new SQLException("down")));

        // Then
        assertThat(ends.toList()).containsOnlyOnce(true).endsWith(true);
    }

    @Test
    void failures_before_a_success_do_not_count() {
        // Given
        IntStream.range(0, 19).forEach(any -> failures.endsWith(new SQLException("down")));

        // When
        failures.forget();

        // Then
        assertThat(failures.endsWith(new SQLException("down"))).isFalse();
    }

    @Test
    void what_the_tables_cannot_hold_is_not_tried_twenty_times() {
        assertThat(failures.endsWith(new RefusedByStoreException(new SQLException("22021"))))
                .isTrue();
    }
}
