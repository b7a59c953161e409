package io.entente.query.projector;

import io.entente.query.oracle.Expected;
import io.entente.query.oracle.NaiveFold;
import io.entente.query.projection.Fragile;
import io.entente.query.projection.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Simulates one seed: two instances follow a growing log through rebalances, faults of the store, restarts, and zombies
 * that go on with partitions they no longer own. At the end the generation must equal the naive fold of the log, and
 * the log must hold every acknowledged event.
 */
final class Simulation {

    private static final int STEPS = 24;
    private static final int POLLS_MAX = 400;

    private final SimulatedStore store;
    private final SimulatedLog log;
    private final List<? extends Projection<?>> projections;
    private final PlantedBug bug;
    private final Random random;
    private final List<SimulatedInstance> instances = new ArrayList<>();
    private final Set<Integer> died = ConcurrentHashMap.newKeySet();
    private volatile boolean polling;

    Simulation(
            SimulatedStore store,
            SimulatedLog log,
            List<? extends Projection<?>> projections,
            PlantedBug bug,
            Random random) {
        this.store = store;
        this.log = log;
        this.projections = projections;
        this.bug = bug;
        this.random = random;
        instances.add(started(0));
        instances.add(started(1));
    }

    /** What is wrong at the end, line by line; empty when all is right. */
    List<String> run() {
        for (int posts = random.nextInt(20); posts > 0; posts--) {
            log.post();
        }
        instances.get(0).owns(log.partitions());
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        log.postAll();
        store.heal();
        drain();
        if (!isDrained()) {
            return List.of("the log ends at " + ends() + ", and the checkpoints stay at " + store.checkpoints());
        }
        var wrong = new ArrayList<>(log.acknowledgedAndLost());
        wrong.addAll(store.differencesTo(expected()));
        return wrong;
    }

    private void step() {
        switch (random.nextInt(24)) {
            case 0, 1 -> instances.get(0).owns(some());
            // The other one is not told: a zombie that believes it still owns them.
            case 2, 3 -> instances.get(1).owns(some());
            case 4 -> store.hold(random.nextInt(SimulatedLog.PARTITIONS), random.nextInt(4));
            case 5 -> store.release();
            case 6 -> restart(random.nextInt(2));
            case 7 -> forgetNowAndThen();
            case 8, 9, 10 -> {
                for (int posts = random.nextInt(12); posts > 0; posts--) {
                    log.post();
                }
            }
            default -> poll(random.nextInt(2));
        }
    }

    /** Rarely, because a record deleted before it was read stops its partition for the rest of the run. */
    private void forgetNowAndThen() {
        if (random.nextInt(12) == 0) {
            log.forgetSome();
        }
    }

    private void poll(int number) {
        polling = true;
        pollOrDie(number);
        polling = false;
        died.forEach(this::restart);
        died.clear();
    }

    /** Work of another instance inside a transaction of the polling one, on another thread; at most once in a poll. */
    private void pollBeside(int number) {
        if (polling) {
            polling = false;
            pollOrDie(number);
        }
    }

    private void pollOrDie(int number) {
        try {
            instances.get(number).poll();
        } catch (SimulatedError death) {
            died.add(number);
        }
    }

    private void restart(int number) {
        instances.set(number, started(number));
        instances.get(number).owns(some());
    }

    private SimulatedInstance started(int number) {
        var own = new Random(random.nextLong());
        GenerationStore reached = store.reachedBy(own, () -> pollBeside(1 - number));
        return new SimulatedInstance(bug.in(reached), log, projections, own, bug);
    }

    private void drain() {
        var last = new SimulatedInstance(bug.in(store.reachedBy(random, () -> {})), log, projections, random, bug);
        last.owns(log.partitions());
        for (int polls = 0; polls < POLLS_MAX && !isDrained(); polls++) {
            last.poll();
        }
    }

    private boolean isDrained() {
        Map<Integer, Checkpoint> checkpoints = store.checkpoints();
        return log.partitions().stream().map(TopicPartition::partition).allMatch(partition -> {
            long next = checkpoints.get(partition).nextOffset();
            return next == log.end(partition) || next < log.beginning(partition);
        });
    }

    private Expected expected() {
        var nextOffsets = new HashMap<Integer, Long>();
        store.checkpoints().forEach((partition, checkpoint) -> nextOffsets.put(partition, checkpoint.nextOffset()));
        return new NaiveFold(projections, Fragile::isRefused, SimulatedLog.PARTITIONS)
                .of(log.everyRecord(), nextOffsets);
    }

    private List<Long> ends() {
        return log.partitions().stream()
                .map(partition -> log.end(partition.partition()))
                .toList();
    }

    private List<TopicPartition> some() {
        return log.partitions().stream()
                .filter(partition -> random.nextBoolean())
                .toList();
    }
}
