package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.ContentHash;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final EventKey KEY = new EventKey(1, 1);

    @Test
    void the_first_record_of_a_partition_counts() {
        // Given
        var index = new ReceiptIndex(10, Duration.ofDays(1));
        index.add(KEY, at(0, 7), NOW);

        // When
        index.add(KEY, at(0, 5), NOW);
        index.add(KEY, at(0, 9), NOW);

        // Then
        assertThat(index.find(KEY)).isEqualTo(at(0, 5));
    }

    @Test
    void between_partitions_the_one_known_first_counts() {
        // Given
        var index = new ReceiptIndex(10, Duration.ofDays(1));
        index.add(KEY, at(0, 7), NOW);

        // When
        index.add(KEY, at(1, 5), NOW);

        // Then
        assertThat(index.find(KEY)).isEqualTo(at(0, 7));
    }

    @Test
    void holds_no_more_than_configured_and_forgets_the_oldest() {
        // Given
        var index = new ReceiptIndex(3, Duration.ofDays(1));

        // When
        IntStream.range(0, 5).forEach(number -> index.add(new EventKey(number, 0), at(0, number), NOW));

        // Then
        assertThat(index.size()).isEqualTo(3);
        assertThat(index.find(new EventKey(1, 0))).isNull();
        assertThat(index.find(new EventKey(2, 0))).isNotNull();
    }

    @Test
    void forgets_what_is_older_than_the_window() {
        // Given
        var index = new ReceiptIndex(10, Duration.ofDays(1));
        index.add(KEY, at(0, 1), NOW);

        // When
        index.add(new EventKey(2, 0), at(0, 2), NOW.plus(Duration.ofHours(25)));

        // Then
        assertThat(index.find(KEY)).isNull();
    }

    @Test
    void a_stranger_s_record_from_the_future_pushes_nothing_out() {
        // Given
        var index = new ReceiptIndex(10, Duration.ofDays(1));
        index.add(KEY, at(0, 1), NOW);

        // When
        index.add(
                new EventKey(2, 0),
                new StoredEvent(new ContentHash(0, 0, 0, 0), 0, 2, Instant.MAX.getEpochSecond()),
                NOW);

        // Then
        assertThat(index.find(KEY)).isNotNull();
    }

    private static StoredEvent at(int partition, long offset) {
        return new StoredEvent(new ContentHash(1, 2, 3, 4), partition, offset, NOW.toEpochMilli());
    }
}
