package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RandomEvents;
import io.entente.query.projection.WrittenTables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Two instances share a log through rebalances, lost commits, unknown outcomes and zombies that go on with what they no
 * longer own. Whatever happens, the tables end as if nothing had. Each failure names the seed that shows it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectorSimulationTest {

    private static final int SEEDS = Integer.getInteger("entente.simulation.seeds", 500);
    static final int PARTITIONS = 3;
    private static final EventDecoder DECODER = EventDecoder.current();

    @Test
    void any_faults_then_recovery_give_the_tables_of_no_faults() {
        int faultsThatHit = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            var log = log(random);
            var healthy = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
            drain(healthy, log, new Random(seed));

            // When
            var faulty = new InMemoryGenerationStore(PARTITIONS, () -> fault(random));
            faultsThatHit += chaos(faulty, log, random);
            faulty.heal();
            drain(faulty, log, random);

            // Then
            assertSame(seed, faulty, healthy, log);
        }
        assertThat(faultsThatHit).as("faults that hit").isGreaterThan(SEEDS);
    }

    @Test
    void garbage_is_parked_and_its_neighbours_are_applied() {
        // Given
        var random = new Random(7);
        var log = log(random);
        var partition = new TopicPartition("cooperation-events", 0);
        int events = log.get(partition).size();
        var withGarbage = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var record : log.get(partition)) {
            withGarbage.add(at(partition, withGarbage.size(), record.key(), record.value()));
            withGarbage.add(at(partition, withGarbage.size(), null, "{garbage".getBytes(StandardCharsets.UTF_8)));
        }
        log.put(partition, withGarbage);

        // When
        var store = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
        drain(store, log, random);

        // Then
        assertThat(store.parked())
                .filteredOn(parked -> parked.reason() == ParkReason.NOT_AN_EVENT)
                .hasSize(events)
                .allSatisfy(parked -> assertThat(parked.record().offset() % 2).isOne());
        long reused = store.parked().stream()
                .filter(parked -> parked.record().partition() == 0 && parked.reason() == ParkReason.ID_REUSED)
                .count();
        assertThat(store.account(0).applied() + store.account(0).duplicates() + reused)
                .isEqualTo(events);
    }

    @Test
    void a_partition_that_is_held_stops_there_and_goes_on_with_what_it_knows() {
        // Given
        var random = new Random(11);
        var log = log(random);
        var store = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
        var instance = new SimulatedInstance(store, DECODER, random, log, Integer.MAX_VALUE);
        instance.owns(log.keySet());

        // When
        log.forEach((partition, records) -> store.hold(partition.partition(), Math.max(0, records.size() - 1)));
        for (int polls = 0; polls < 100; polls++) {
            instance.poll();
        }

        // Then
        store.checkpoints().forEach((partition, held) -> assertThat(held.nextOffset())
                .isEqualTo(Math.max(0, size(log, partition) - 1)));
        int read = store.historiesRead();
        store.release();
        while (!isDrained(store, log)) {
            instance.poll();
        }
        assertThat(instance.failures()).isZero();
        assertThat(store.historiesRead() - read)
                .as("histories read of streams that were known")
                .isLessThan(4);
        var healthy = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
        drain(healthy, log, random);
        assertSame(11, store, healthy, log);
    }

    @Test
    void the_simulation_itself_finds_a_store_that_does_not_compare_before_it_sets() {
        // Given
        int caught = 0;

        // When
        for (int seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var log = log(random);
            var healthy = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
            drain(healthy, log, new Random(seed));
            var careless = new InMemoryGenerationStore(PARTITIONS, () -> fault(random)).withoutComparing();
            caught += isCaught(seed, careless, healthy, log, random) ? 1 : 0;
        }

        // Then
        assertThat(caught).isGreaterThan(2);
    }

    private static boolean isCaught(
            int seed,
            InMemoryGenerationStore careless,
            InMemoryGenerationStore healthy,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log,
            Random random) {
        try {
            chaos(careless, log, random);
            careless.heal();
            drain(careless, log, random);
            assertSame(seed, careless, healthy, log);
            return false;
        } catch (AssertionError doubled) {
            return true;
        }
    }

    private static void assertSame(
            int seed,
            InMemoryGenerationStore faulty,
            InMemoryGenerationStore healthy,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log) {
        WrittenTables expected = healthy.tables();
        assertThat(faulty.tables().contents()).as("seed %s", seed).isEqualTo(expected.contents());
        assertThat(faulty.events()).as("events, seed %s", seed).isEqualTo(healthy.events());
        assertThat(told(faulty)).as("changes, seed %s", seed).isEqualTo(told(healthy));
        log.forEach((partition, records) -> {
            Account account = faulty.account(partition.partition());
            assertThat(account.applied() + account.duplicates() + account.parked())
                    .as("account of %s, seed %s", partition, seed)
                    .isEqualTo(records.size());
        });
    }

    /** What was told of each record, but for what depends on how the log was cut into batches. */
    private static List<String> told(InMemoryGenerationStore store) {
        return store.changes().stream()
                .map(change -> change.partition() + "-" + change.offset() + " " + change.kind() + " " + change.by())
                .sorted()
                .toList();
    }

    /** Returns how many polls failed. */
    private static int chaos(
            InMemoryGenerationStore store,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log,
            Random random) {
        var first = new SimulatedInstance(store, DECODER, random, log);
        var second = new SimulatedInstance(store, DECODER, random, log);
        var partitions = List.copyOf(log.keySet());
        first.owns(partitions);
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(10)) {
                case 8 -> store.hold(random.nextInt(PARTITIONS), random.nextInt(4));
                case 9 -> store.release();
                case 0 -> first.owns(some(partitions, random));
                // The first is not told: a zombie that believes it still owns them.
                case 1 -> second.owns(some(partitions, random));
                default -> (random.nextBoolean() ? first : second).poll();
            }
        }
        return first.failures() + second.failures();
    }

    static void drain(
            InMemoryGenerationStore store,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log,
            Random random) {
        var instance = new SimulatedInstance(store, DECODER, random, log);
        instance.owns(log.keySet());
        for (int polls = 0; polls < 1_000 && !isDrained(store, log); polls++) {
            instance.poll();
        }
        assertThat(isDrained(store, log)).as("drained").isTrue();
    }

    static boolean isDrained(
            InMemoryGenerationStore store, Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log) {
        Map<Integer, Checkpoint> checkpoints = store.checkpoints();
        return log.entrySet().stream()
                .allMatch(entry -> checkpoints.get(entry.getKey().partition()).nextOffset()
                        == entry.getValue().size());
    }

    private static int size(Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log, int partition) {
        return log.get(new TopicPartition("cooperation-events", partition)).size();
    }

    private static List<TopicPartition> some(List<TopicPartition> partitions, Random random) {
        return partitions.stream().filter(partition -> random.nextBoolean()).toList();
    }

    private static InMemoryGenerationStore.Fault fault(Random random) {
        int dice = random.nextInt(6);
        return dice == 0
                ? InMemoryGenerationStore.Fault.LOST_BEFORE_COMMIT
                : dice == 1 ? InMemoryGenerationStore.Fault.LOST_AFTER_COMMIT : InMemoryGenerationStore.Fault.NONE;
    }

    static Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log(Random random) {
        var log = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        IntStream.range(0, PARTITIONS)
                .forEach(partition -> log.put(new TopicPartition("cooperation-events", partition), new ArrayList<>()));
        for (String subject : List.of("fr-idf~vn-hn", "la-vt~vn-hn", "de-be~fr-idf", "jp-13~vn-hn")) {
            for (CloudEvent event : RandomEvents.ofStream(random, subject, random.nextInt(20))) {
                byte[] key = event.subject().getBytes(StandardCharsets.UTF_8);
                var partition =
                        new TopicPartition("cooperation-events", BuiltInPartitioner.partitionForKey(key, PARTITIONS));
                var records = log.get(partition);
                records.add(at(partition, records.size(), key, CloudEventCodec.encode(event)));
            }
        }
        return log;
    }

    static ConsumerRecord<byte[], byte[]> at(TopicPartition partition, long offset, byte[] key, byte[] value) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key, value);
    }
}
