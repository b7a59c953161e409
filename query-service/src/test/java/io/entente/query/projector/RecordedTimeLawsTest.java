package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.TestProjections;
import io.entente.query.projection.WrittenTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What was known at an instant is a prefix of the partition, whatever the clocks of the writers show. A failure names
 * its seed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedTimeLawsTest {

    private static final int SEEDS = 60;
    private static final EventDecoder DECODER = EventDecoder.current();

    @Test
    void what_was_known_at_an_instant_is_the_fold_of_a_prefix_of_the_log() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            var log = SkewedLog.of(random, 1 + random.nextInt(30));
            InMemoryGenerationStore live = applied(log.records(), random);
            Instant instant = SkewedLog.BEGUN.plusMillis(random.nextInt(40_000));

            // When
            List<RecordedEvent> known = events(live).stream()
                    .filter(event -> !event.recordedAt().isAfter(instant))
                    .toList();

            // Then
            InMemoryGenerationStore then = applied(log.knownAt(instant), random);
            assertThat(known).as("events, seed %s", seed).isEqualTo(events(then));
            assertThat(fold(known).contents())
                    .as("rows, seed %s", seed)
                    .isEqualTo(then.tables().contents());
        }
    }

    @Test
    void recorded_times_do_not_depend_on_where_batches_are_cut() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            var log = SkewedLog.of(random, 1 + random.nextInt(30));

            // When
            InMemoryGenerationStore cut = applied(log.records(), random);

            // Then
            InMemoryGenerationStore whole = applied(log.records(), new Random(0) {
                @Override
                public int nextInt(int bound) {
                    return bound - 1;
                }
            });
            assertThat(times(cut)).as("seed %s", seed).isEqualTo(times(whole));
            assertThat(cut.checkpoints()).as("seed %s", seed).isEqualTo(whole.checkpoints());
        }
    }

    private static InMemoryGenerationStore applied(List<ConsumerRecord<byte[], byte[]>> records, Random random) {
        var store = new InMemoryGenerationStore(1);
        var folds = new StreamFolds(DECODER, TestProjections.all());
        var applier = new BatchApplier(store, new RecordReader(DECODER, 1), folds, new StreamCache(130_000));
        int done = 0;
        while (done < records.size()) {
            int next = done + 1 + random.nextInt(records.size() - done);
            Checkpoint from = store.checkpoints().get(0);
            applier.apply(records.subList(done, next), from, from.movedTo(next, null));
            done = next;
        }
        return store;
    }

    private static List<RecordedEvent> events(InMemoryGenerationStore store) {
        return store.events().getOrDefault(SkewedLog.STREAM, List.of());
    }

    private static List<String> times(InMemoryGenerationStore store) {
        return Stream.concat(
                        events(store).stream().map(event -> event.position() + " " + event.recordedAt()),
                        store.parked().stream().map(parked -> parked.record().offset() + " " + parked.recordedAt()))
                .sorted()
                .toList();
    }

    private static WrittenTables fold(List<RecordedEvent> events) {
        var tables = new WrittenTables();
        var fold = new StreamFold(SkewedLog.STREAM, new StreamHistory(DECODER), new ArrayList<>(TestProjections.all()));
        events.forEach(fold::append);
        tables.write(fold.takeChanges());
        return tables;
    }
}
