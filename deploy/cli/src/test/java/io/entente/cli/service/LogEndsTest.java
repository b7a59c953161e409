package io.entente.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.ConsistencyToken;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogEndsTest {

    @Test
    void the_gap_counts_what_each_partition_has_beyond_the_state() {
        // Given
        var ends = new LogEnds(Map.of(0, 10L, 1, 5L, 2, 0L));

        // When
        long gap = ends.gapTo(ConsistencyToken.before(Map.of(0, 7L)));

        // Then
        assertThat(gap).isEqualTo(3 + 5);
    }

    @Test
    void a_state_that_includes_the_token_of_the_ends_has_no_gap() {
        // Given
        var ends = new LogEnds(Map.of(0, 10L, 1, 5L, 2, 0L));

        // When
        long gap = ends.gapTo(ends.token());

        // Then
        assertThat(gap).isZero();
    }
}
