package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.TestProjections;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeldPartitionTest {

    @Test
    void a_partition_that_is_held_stops_there_and_goes_on_with_what_it_knows() {
        // Given
        var random = new Random(11);
        var log = new SimulatedLog(random, SimulatedStreams.ofFewTypes(random), false);
        log.postAll();
        var store = SimulatedMemory.withoutFaults();
        var instance = new SimulatedInstance(
                store.reachedBy(random, () -> {}),
                log,
                TestProjections.all(),
                random,
                PlantedBug.NONE,
                Integer.MAX_VALUE);
        instance.owns(log.partitions());

        // When
        log.partitions()
                .forEach(partition -> store.hold(partition.partition(), before(log.end(partition.partition()))));
        poll(instance);

        // Then
        store.checkpoints()
                .forEach((partition, held) -> assertThat(held.nextOffset()).isEqualTo(before(log.end(partition))));
        int read = store.historiesRead();
        store.release();
        poll(instance);
        store.checkpoints()
                .forEach((partition, free) -> assertThat(free.nextOffset()).isEqualTo(log.end(partition)));
        assertThat(instance.failures()).isZero();
        assertThat(store.historiesRead() - read)
                .as("histories read of streams that were known")
                .isLessThan(4);
    }

    private static void poll(SimulatedInstance instance) {
        for (int polls = 0; polls < 100; polls++) {
            instance.poll();
        }
    }

    private static long before(long end) {
        return Math.max(0, end - 1);
    }
}
