package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.ingest.publishing.LogState;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatchUpTest {

    private LogState log = new LogState.Usable(Map.of(0, 3L, 1, 2L));
    private final CatchUp catchUp = new CatchUp(() -> log);

    @Test
    void needs_every_partition_read_to_its_end_at_first_sight() {
        // When
        catchUp.passed(0, 3);
        catchUp.passed(1, 1);

        // Then
        assertThat(catchUp.isCaughtUp()).isFalse();
        assertThat(catchUp.gap()).isEqualTo(1);
        catchUp.passed(1, 2);
        assertThat(catchUp.isCaughtUp()).isTrue();
    }

    @Test
    void a_log_that_was_never_seen_is_not_read() {
        // Given
        log = new LogState.Unreachable("it is away");

        // When
        catchUp.passed(0, 3);
        catchUp.passed(1, 2);

        // Then
        assertThat(catchUp.isCaughtUp()).isFalse();
    }

    @Test
    void stays_true_while_the_log_is_away() {
        // Given
        catchUp.passed(0, 3);
        catchUp.passed(1, 2);
        assertThat(catchUp.isCaughtUp()).isTrue();

        // When
        log = new LogState.Unreachable("it is away");

        // Then
        assertThat(catchUp.isCaughtUp()).isTrue();
    }

    @Test
    void going_back_is_no_progress_lost() {
        // When
        catchUp.passed(0, 3);
        catchUp.passed(0, 1);
        catchUp.passed(1, 2);

        // Then
        assertThat(catchUp.isCaughtUp()).isTrue();
    }
}
