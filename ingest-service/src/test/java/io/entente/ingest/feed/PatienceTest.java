package io.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PatienceTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Patience patience = new Patience(Duration.ofSeconds(15), Duration.ofMinutes(5), 0);

    @Test
    void a_client_that_is_silent_has_so_long_and_no_longer() {
        // When
        patience.waits(100 * SECOND);

        // Then
        assertThat(patience.isOver(115 * SECOND)).isFalse();
        assertThat(patience.isOver(116 * SECOND)).isTrue();
    }

    @Test
    void a_reader_that_does_not_wait_for_the_client_is_not_the_clients_fault() {
        // Given
        patience.waits(100 * SECOND);

        // When
        patience.goesOn();

        // Then
        assertThat(patience.isOver(200 * SECOND)).isFalse();
    }

    @Test
    void blank_lines_keep_a_feed_open_for_so_long_and_no_longer() {
        // Given
        patience.sawEvent(10 * SECOND);

        // When
        patience.waits(305 * SECOND);

        // Then
        assertThat(patience.isOver(310 * SECOND)).isFalse();
        assertThat(patience.isOver(311 * SECOND)).isTrue();
    }
}
