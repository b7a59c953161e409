package io.entente.query.projector;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.Fragile;
import io.entente.query.projection.Projection;
import io.entente.query.readmodel.ServiceProjections;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The {@link Simulation} over PostgreSQL, with events of every type and all tables of the service. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreSimulationIT {

    private static final int SEEDS = Integer.getInteger("entente.simulation.store-seeds", 50);
    private static final int SEEDS_FOR_A_BUG = 60;
    private static final List<Projection<?>> PROJECTIONS = Stream.concat(
                    ServiceProjections.all().stream(), Stream.of(new Fragile()))
            .toList();

    private final Queue<SimulatedDatabase> databases = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() throws SQLException {
        for (SimulatedDatabase database : databases) {
            database.close();
        }
    }

    @Test
    void any_faults_then_recovery_give_what_the_naive_fold_of_the_log_says_in_every_table() {
        // Given
        var hits = new LongAdder();

        // When
        var wrong = Seeds.wrong(SEEDS, () -> {
            SimulatedDatabase database = newDatabase();
            return seed -> run(seed, database, PlantedBug.NONE, hits);
        });

        // Then
        assertThat(wrong).isEmpty();
        assertThat(hits.sum()).as("faults that hit").isPositive();
    }

    /** All bugs but one, which needs more seeds than this test has; the simulation in memory finds it. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "CHECKPOINT_SET_WITHOUT_COMPARING"})
    void the_simulation_finds(PlantedBug bug) {
        SimulatedDatabase database = newDatabase();
        boolean found = IntStream.range(0, SEEDS_FOR_A_BUG).anyMatch(seed -> isFound(seed, database, bug));
        assertThat(found).as("one seed of %d shows %s", SEEDS_FOR_A_BUG, bug).isTrue();
    }

    private static boolean isFound(long seed, SimulatedDatabase database, PlantedBug bug) {
        try {
            return !run(seed, database, bug, new LongAdder()).isEmpty();
        } catch (AssertionError diverged) {
            return true;
        }
    }

    private SimulatedDatabase newDatabase() {
        var database = new SimulatedDatabase(PROJECTIONS);
        databases.add(database);
        return database;
    }

    private static List<String> run(long seed, SimulatedDatabase database, PlantedBug bug, LongAdder hits) {
        var random = new Random(seed);
        var store = new SimulatedPostgres(database, random.nextBoolean() ? 12 : 1_000);
        var log = new SimulatedLog(
                random, SimulatedStreams.ofEveryType(random, seed), bug == PlantedBug.ACKNOWLEDGED_BY_THE_LEADER_ALONE);
        var wrong = new ArrayList<>(new Simulation(store, log, PROJECTIONS, bug, random).run());
        wrong.addAll(store.audited(log));
        hits.add(store.hits());
        return wrong;
    }
}
