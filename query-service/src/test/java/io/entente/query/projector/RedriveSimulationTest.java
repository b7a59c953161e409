package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RecordedEvent;
import io.entente.query.oracle.NaiveFold;
import io.entente.query.projection.TestProjections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * An operator applies a parked event in its place while a projector goes on, which knows folds of streams from before. The
 * tables end as if the event had never been parked.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedriveSimulationTest {

    private static final int SEEDS = 500;
    private static final int SEEDS_FOR_A_BUG = 100;
    private static final int POLLS_MAX = 1_000;
    private static final RecordReader READER = new RecordReader(EventDecoder.current(), SimulatedLog.PARTITIONS);

    @Test
    void a_parked_event_that_is_applied_in_its_place_beside_running_projectors_is_as_if_it_had_never_been_parked() {
        // Given
        var redriven = new LongAdder();

        // When
        var wrong = Seeds.wrong(SEEDS, () -> seed -> differences(seed, PlantedBug.NONE, redriven));

        // Then
        assertThat(wrong).isEmpty();
        assertThat(redriven.sum()).as("events that were applied later").isPositive();
    }

    @Test
    void the_simulation_itself_finds_a_projector_that_goes_on_with_what_it_knew_before_an_event_was_applied() {
        // Given
        int caught = 0;

        // When
        for (int seed = 0; seed < SEEDS_FOR_A_BUG; seed++) {
            caught += isCaught(seed) ? 1 : 0;
        }

        // Then
        assertThat(caught).isGreaterThan(2);
    }

    private static boolean isCaught(int seed) {
        try {
            return !differences(seed, PlantedBug.CHECKPOINT_SET_WITHOUT_COMPARING, new LongAdder())
                    .isEmpty();
        } catch (AssertionError diverged) {
            return true;
        }
    }

    /** Parks an event because its type is unknown, and later applies it with its real type. */
    private static List<String> differences(long seed, PlantedBug bug, LongAdder redriven) {
        var random = new Random(seed);
        SimulatedLog log = log(seed);
        List<StoredEvent> candidates = candidates(log);
        if (candidates.isEmpty()) {
            return List.of();
        }
        redriven.increment();
        StoredEvent chosen = candidates.get(random.nextInt(candidates.size()));
        ConsumerRecord<byte[], byte[]> record = chosen.record();
        SimulatedLog spoilt = log(seed);
        spoilt.replace(record, ofUnknownType(record));
        var store = SimulatedMemory.withoutFaults();
        var instance = new SimulatedInstance(
                bug.in(store.reachedBy(random, () -> {})), spoilt, TestProjections.all(), random, bug);
        instance.owns(spoilt.partitions());
        for (int polls = 0; polls < POLLS_MAX && nextOffset(store, record.partition()) <= record.offset(); polls++) {
            instance.poll();
        }
        store.redrive(chosen, new StreamFolds(EventDecoder.current(), TestProjections.all()));
        for (int polls = 0; polls < POLLS_MAX && !isDrained(store, spoilt); polls++) {
            instance.poll();
        }
        return differences(store, log);
    }

    private static List<String> differences(SimulatedMemory store, SimulatedLog log) {
        var nextOffsets = new HashMap<Integer, Long>();
        log.partitions().forEach(partition -> nextOffsets.put(partition.partition(), log.end(partition.partition())));
        var fold = new NaiveFold(TestProjections.all(), row -> false, SimulatedLog.PARTITIONS);
        return store.differencesTo(fold.of(log.everyRecord(), nextOffsets)).stream()
                .filter(line -> !line.startsWith("parked") && !line.startsWith("change"))
                .toList();
    }

    private static SimulatedLog log(long seed) {
        var random = new Random(seed);
        var log = new SimulatedLog(random, SimulatedStreams.ofFewTypes(random), false);
        log.postAll();
        return log;
    }

    /** Events whose source and id are unique in their stream. */
    private static List<StoredEvent> candidates(SimulatedLog log) {
        var byName = new LinkedHashMap<String, List<StoredEvent>>();
        log.partitions().forEach(partition -> {
            List<ConsumerRecord<byte[], byte[]>> records = log.everyRecord().stream()
                    .filter(record -> record.partition() == partition.partition())
                    .toList();
            for (RecordReader.Reading reading : READER.read(records, RecordedTime.NONE)) {
                if (reading instanceof RecordReader.Reading.Accepted accepted) {
                    RecordedEvent event = accepted.stored().event();
                    byName.computeIfAbsent(event.streamId() + " " + event.key(), none -> new ArrayList<>())
                            .add(accepted.stored());
                }
            }
        });
        return byName.values().stream()
                .filter(named -> named.size() == 1)
                .map(named -> named.get(0))
                .toList();
    }

    private static byte[] ofUnknownType(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode document =
                CloudEventCodec.structured(record.value()).document().deepCopy();
        return CloudEventCodec.encode(new CloudEvent(document.put("type", "io.entente.Unknown.v1")));
    }

    private static boolean isDrained(SimulatedMemory store, SimulatedLog log) {
        return log.partitions().stream()
                .allMatch(partition -> nextOffset(store, partition.partition()) == log.end(partition.partition()));
    }

    private static long nextOffset(SimulatedMemory store, int partition) {
        return store.checkpoints().get(partition).nextOffset();
    }
}
