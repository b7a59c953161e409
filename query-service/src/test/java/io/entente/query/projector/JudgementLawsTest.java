package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RandomEvents;
import io.entente.query.projection.TestProjections;
import io.entente.query.projection.WrittenTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * An event is judged by the events before it, in log order. So rows and parked events are the same wherever batches are
 * cut, and in a rebuild. Each failure names its seed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JudgementLawsTest {

    private static final int SEEDS = Integer.getInteger("entente.laws.seeds", 100);
    private static final EventDecoder DECODER = EventDecoder.current();
    private static final List<String> STREAMS = List.of("fr-idf~vn-hn", "la-vt~vn-hn");

    /** The parked offsets and the rows at the end. */
    private record End(List<Long> parked, Map<String, ?> rows) {}

    @Test
    void what_is_parked_does_not_depend_on_where_batches_are_cut() {
        assertLaw(new StreamFolds(DECODER, TestProjections.all(), new PlantedJudge(true)), SEEDS);
    }

    @Test
    void the_law_fails_when_the_tables_are_the_only_judge() {
        var blind = new StreamFolds(DECODER, TestProjections.all(), new PlantedJudge(false));

        assertThatThrownBy(() -> assertLaw(blind, SEEDS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("seed");
    }

    @Test
    void enough_is_parked_for_the_law_to_mean_something() {
        var folds = new StreamFolds(DECODER, TestProjections.all(), new PlantedJudge(true));
        int parked = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            parked += live(folds, records(new Random(seed)), new Random(seed))
                    .parked()
                    .size();
        }
        assertThat(parked).isGreaterThan(SEEDS);
    }

    private static void assertLaw(StreamFolds folds, int seeds) {
        for (int seed = 0; seed < seeds; seed++) {
            var random = new Random(seed);
            List<ConsumerRecord<byte[], byte[]>> records = records(random);
            End oneByOne = live(folds, records, new Random(seed), 1);
            assertThat(live(folds, records, random))
                    .as("batches, seed %s", seed)
                    .isEqualTo(oneByOne);
            assertThat(rebuilt(folds, records)).as("rebuild, seed %s", seed).isEqualTo(oneByOne);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Random random) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        STREAMS.forEach(stream -> records.addAll(records(random, stream, records.size())));
        return records;
    }

    static List<ConsumerRecord<byte[], byte[]>> records(Random random, String stream, long from) {
        return LogRecords.of(from, RandomEvents.ofStream(random, stream, 24));
    }

    private static End live(StreamFolds folds, List<ConsumerRecord<byte[], byte[]>> records, Random random) {
        return live(folds, records, random, 1 + random.nextInt(30));
    }

    private static End live(
            StreamFolds folds, List<ConsumerRecord<byte[], byte[]>> records, Random random, int batchMax) {
        var store = new InMemoryGenerationStore(1);
        store.refuseRows(changes -> new PlantedJudge(true).refusal(changes).isPresent());
        var cache = new StreamCache(13_000L * random.nextInt(60));
        var applier = new BatchApplier(store, new RecordReader(DECODER, 1), folds, cache);
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(batchMax));
            applier.apply(records.subList(from, to), place(from), place(to));
            from = to;
        }
        return new End(
                store.parked().stream()
                        .map(parked -> parked.record().offset())
                        .sorted()
                        .toList(),
                store.tables().contents());
    }

    private static End rebuilt(StreamFolds folds, List<ConsumerRecord<byte[], byte[]>> records) {
        var tables = new WrittenTables();
        var parked = new ArrayList<Long>();
        for (String stream : STREAMS) {
            List<StoredEvent> stored = events(stream, records);
            StreamFolds.Whole whole =
                    folds.whole(stream, stored.stream().map(StoredEvent::event).toList());
            tables.write(whole.fold().takeChanges());
            var bodies = new HashMap<Long, String>();
            stored.forEach(event -> bodies.put(event.event().position().offset(), event.body()));
            new ReusedIds((streamId, offsets) -> Map.of())
                    .among(whole.fold().history(), whole.duplicates(), bodies)
                    .keySet()
                    .forEach(event -> parked.add(event.position().offset()));
            whole.failing()
                    .keySet()
                    .forEach(event -> parked.add(event.position().offset()));
        }
        return new End(parked.stream().sorted().toList(), tables.contents());
    }

    private static List<StoredEvent> events(String stream, List<ConsumerRecord<byte[], byte[]>> records) {
        var reader = new RecordReader(DECODER, 1);
        return records.stream()
                .map(record -> ((RecordReader.Reading.Accepted) reader.read(record)).stored())
                .filter(stored -> stored.event().streamId().equals(stream))
                .toList();
    }

    private static Checkpoint place(long offset) {
        return new Checkpoint(0, offset, null, 0);
    }
}
