package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptIndexLawsTest {

    private static final int SEEDS = 300;
    private static final Comparator<Map.Entry<EventKey, StoredEvent>> BY_TIME =
            Comparator.comparing(entry -> entry.getValue().recordedMillis());

    @Test
    void forgets_the_oldest_in_whatever_order_the_partitions_are_read() {
        assertThat(violations(Packed::new)).isEmpty();
    }

    @Test
    void the_law_holds_for_a_plain_map_that_forgets_the_oldest() {
        assertThat(violations((entriesMax, window) -> new Plain(
                        entriesMax, stored -> stored.entrySet().stream().min(BY_TIME))))
                .isEmpty();
    }

    @Test
    void the_law_finds_an_index_that_forgets_the_newest() {
        assertThat(violations((entriesMax, window) -> new Plain(
                        entriesMax, stored -> stored.entrySet().stream().max(BY_TIME))))
                .isNotEmpty();
    }

    @Test
    void the_law_finds_an_index_that_forgets_what_was_added_first() {
        assertThat(violations((entriesMax, window) -> new Plain(
                        entriesMax, stored -> stored.entrySet().stream().findFirst())))
                .isNotEmpty();
    }

    private static Optional<String> violations(ReceiptIndexLaw.Factory factory) {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> ReceiptIndexLaw.violation(seed, factory).map(what -> "seed " + seed + ": " + what))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private record Packed(ReceiptIndex index) implements ReceiptIndexLaw.Index {

        Packed(int entriesMax, Duration window) {
            this(new ReceiptIndex((long) entriesMax * ReceiptIndex.ENTRY_BYTES, window));
        }

        @Override
        public void add(EventKey key, StoredEvent event, Instant now) {
            index.add(key, event, now);
        }

        @Override
        public @Nullable StoredEvent find(EventKey key) {
            return index.find(key);
        }
    }

    /** A plain map that removes one event when there are too many. */
    private static final class Plain implements ReceiptIndexLaw.Index {

        private final Map<EventKey, StoredEvent> stored = new LinkedHashMap<>();
        private final int entriesMax;
        private final Function<Map<EventKey, StoredEvent>, Optional<Map.Entry<EventKey, StoredEvent>>> victim;

        Plain(int entriesMax, Function<Map<EventKey, StoredEvent>, Optional<Map.Entry<EventKey, StoredEvent>>> victim) {
            this.entriesMax = entriesMax;
            this.victim = victim;
        }

        @Override
        public void add(EventKey key, StoredEvent event, Instant now) {
            stored.merge(key, event, (known, other) -> other.isBefore(known) ? other : known);
            if (stored.size() > entriesMax) {
                victim.apply(stored).ifPresent(forgotten -> stored.remove(forgotten.getKey()));
            }
        }

        @Override
        public @Nullable StoredEvent find(EventKey key) {
            return stored.get(key);
        }
    }
}
