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
        var index = index(10);
        index.add(KEY, at(0, 7), NOW);

        // When
        index.add(KEY, at(0, 5), NOW);
        index.add(KEY, at(0, 9), NOW);

        // Then
        assertThat(index.find(KEY)).isEqualTo(at(0, 5));
    }

    @Test
    void between_partitions_the_one_recorded_first_counts_whichever_is_read_first() {
        // Given
        StoredEvent first = at(1, 5, NOW);
        StoredEvent second = at(0, 7, NOW.plusMillis(1));
        var index = index(10);
        var other = index(10);

        // When
        index.add(KEY, first, NOW);
        index.add(KEY, second, NOW);
        other.add(KEY, second, NOW);
        other.add(KEY, first, NOW);

        // Then
        assertThat(index.find(KEY)).isEqualTo(first);
        assertThat(other.find(KEY)).isEqualTo(first);
    }

    @Test
    void holds_no_more_than_configured_and_forgets_the_oldest() {
        // Given
        var index = index(3);

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
        var index = index(10);
        index.add(KEY, at(0, 1), NOW);

        // When
        index.add(new EventKey(2, 0), at(0, 2), NOW.plus(Duration.ofHours(25)));

        // Then
        assertThat(index.find(KEY)).isNull();
    }

    @Test
    void records_from_the_future_displace_no_receipts() {
        // Given
        var index = index(3);
        index.add(KEY, at(0, 1), NOW);

        // When
        IntStream.range(2, 9)
                .forEach(number ->
                        index.add(new EventKey(number, 0), at(0, number, NOW.plus(Duration.ofDays(400))), NOW));

        // Then
        assertThat(index.find(KEY)).isNotNull();
    }

    private static ReceiptIndex index(int entriesMax) {
        return new ReceiptIndex((long) entriesMax * ReceiptIndex.ENTRY_BYTES, Duration.ofDays(1));
    }

    private static StoredEvent at(int partition, long offset) {
        return at(partition, offset, NOW);
    }

    private static StoredEvent at(int partition, long offset, Instant recorded) {
        return new StoredEvent(new ContentHash(1, 2, 3, 4), partition, offset, recorded.toEpochMilli());
    }
}
