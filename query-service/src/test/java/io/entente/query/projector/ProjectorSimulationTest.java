package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.Fragile;
import io.entente.query.projection.Projection;
import io.entente.query.projection.TestProjections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the {@link Simulation} with many seeds in memory, and checks that it finds planted mistakes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectorSimulationTest {

    private static final int SEEDS = Integer.getInteger("entente.simulation.seeds", 5_000);
    private static final int SEEDS_FOR_A_BUG = 200;
    private static final int SEEDS_THAT_SHOW_A_BUG = 3;
    private static final List<Projection<?>> PROJECTIONS = Stream.concat(
                    TestProjections.all().stream(), Stream.of(new Fragile()))
            .toList();

    @Test
    void any_faults_then_recovery_give_what_the_naive_fold_of_the_log_says() {
        // Given
        var hits = new LongAdder();

        // When
        var wrong = Seeds.wrong(SEEDS, () -> seed -> run(seed, PlantedBug.NONE, hits));

        // Then
        assertThat(wrong).isEmpty();
        assertThat(hits.sum()).as("faults that hit").isPositive();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void the_simulation_finds(PlantedBug bug) {
        long found = IntStream.range(0, SEEDS_FOR_A_BUG)
                .filter(seed -> isFound(seed, bug))
                .limit(SEEDS_THAT_SHOW_A_BUG)
                .count();
        assertThat(found).as("seeds that show %s", bug).isEqualTo(SEEDS_THAT_SHOW_A_BUG);
    }

    private static boolean isFound(long seed, PlantedBug bug) {
        try {
            return !run(seed, bug, new LongAdder()).isEmpty();
        } catch (AssertionError diverged) {
            return true;
        }
    }

    private static List<String> run(long seed, PlantedBug bug, LongAdder hits) {
        var random = new Random(seed);
        var store = new SimulatedMemory();
        var log = new SimulatedLog(
                random, SimulatedStreams.ofFewTypes(random), bug == PlantedBug.ACKNOWLEDGED_BY_THE_LEADER_ALONE);
        List<String> wrong = new Simulation(store, log, PROJECTIONS, bug, random).run();
        hits.add(store.hits());
        return wrong;
    }
}
