package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.EventDecoder;
import io.entente.query.projection.TestProjections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * An operator applies a parked event in its place while a projector goes on, which knows folds of streams from before. The
 * tables end as if the event had never been parked. Each failure names the seed that shows it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedriveSimulationTest {

    private static final int SEEDS = Integer.getInteger("entente.simulation.seeds", 500);
    private static final int PARTITIONS = ProjectorSimulationTest.PARTITIONS;
    private static final EventDecoder DECODER = EventDecoder.current();

    @Test
    void a_parked_event_that_is_applied_in_its_place_beside_running_projectors_is_as_if_it_had_never_been_parked() {
        int redriven = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            var random = new Random(seed);
            var log = ProjectorSimulationTest.log(random);
            var healthy = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
            ProjectorSimulationTest.drain(healthy, log, new Random(seed));

            // When
            var redriving = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
            if (!redriveBetweenPolls(redriving, log, random)) {
                continue;
            }
            redriven++;

            // Then
            assertThat(redriving.tables().contents())
                    .as("seed %s", seed)
                    .isEqualTo(healthy.tables().contents());
            assertThat(redriving.events()).as("events, seed %s", seed).isEqualTo(healthy.events());
            log.keySet().forEach(partition -> assertThat(redriving.account(partition.partition()))
                    .as("account of %s", partition)
                    .isEqualTo(healthy.account(partition.partition())));
        }
        assertThat(redriven).as("events that were applied later").isGreaterThan(SEEDS / 2);
    }

    @Test
    void the_simulation_itself_finds_a_projector_that_goes_on_with_what_it_knew_before_an_event_was_applied() {
        // Given
        int caught = 0;

        // When
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var log = ProjectorSimulationTest.log(random);
            var healthy = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE);
            ProjectorSimulationTest.drain(healthy, log, new Random(seed));
            var careless = new InMemoryGenerationStore(PARTITIONS, () -> InMemoryGenerationStore.Fault.NONE)
                    .withoutComparing();
            caught += isCaught(careless, healthy, log, random) ? 1 : 0;
        }

        // Then
        assertThat(caught).isGreaterThan(2);
    }

    private static boolean isCaught(
            InMemoryGenerationStore careless,
            InMemoryGenerationStore healthy,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log,
            Random random) {
        try {
            return redriveBetweenPolls(careless, log, random)
                    && !careless.tables().contents().equals(healthy.tables().contents());
        } catch (AssertionError diverged) {
            return true;
        }
    }

    /** Parks an event because nobody can read it, and applies it when somebody can; false when it was a duplicate. */
    private static boolean redriveBetweenPolls(
            InMemoryGenerationStore store,
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log,
            Random random) {
        var partitions = log.entrySet().stream()
                .filter(partition -> !partition.getValue().isEmpty())
                .toList();
        var chosen = partitions.get(random.nextInt(partitions.size()));
        ConsumerRecord<byte[], byte[]> record =
                chosen.getValue().get(random.nextInt(chosen.getValue().size()));
        var folds = new StreamFolds(DECODER, TestProjections.all());
        var stored = ((RecordReader.Reading.Accepted) new RecordReader(DECODER, PARTITIONS).read(record)).stored();
        if (isRepeated(stored, chosen.getValue())) {
            return false;
        }
        var spoilt = new HashMap<>(log);
        spoilt.put(
                chosen.getKey(),
                chosen.getValue().stream()
                        .map(any -> any == record
                                ? ProjectorSimulationTest.at(chosen.getKey(), any.offset(), any.key(), new byte[] {'{'})
                                : any)
                        .toList());
        var instance = new SimulatedInstance(store, DECODER, random, spoilt);
        instance.owns(log.keySet());
        while (store.checkpoints().get(record.partition()).nextOffset() <= record.offset()) {
            instance.poll();
        }
        store.redrive(stored, folds);
        for (int polls = 0; polls < 1_000 && !ProjectorSimulationTest.isDrained(store, log); polls++) {
            instance.poll();
        }
        assertThat(ProjectorSimulationTest.isDrained(store, log)).as("drained").isTrue();
        return true;
    }

    private static boolean isRepeated(StoredEvent stored, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                        .map(record -> new RecordReader(DECODER, PARTITIONS).read(record))
                        .filter(reading -> reading instanceof RecordReader.Reading.Accepted accepted
                                && accepted.stored()
                                        .event()
                                        .key()
                                        .equals(stored.event().key()))
                        .count()
                > 1;
    }
}
