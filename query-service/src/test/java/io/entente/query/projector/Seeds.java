package io.entente.query.projector;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Runs a simulation with many seeds on all processors. {@code -Dentente.simulation.seed=N} runs one seed,
 * {@code -Dentente.simulation.hours=H} runs new seeds for that many hours.
 */
final class Seeds {

    private static final Logger LOG = Logger.getLogger(Seeds.class);
    private static final String ONE = "entente.simulation.seed";
    private static final String HOURS = "entente.simulation.hours";

    /** More lines would not help. */
    private static final int FAILURES_MAX = 5;

    private static final int LINES_MAX = 12;
    private static final int LINE_LENGTH_MAX = 600;

    private Seeds() {}

    /** A trial for one seed; one thread runs a trial for many seeds in turn. */
    interface Trial {

        /** What is wrong, line by line; empty when all is right. */
        List<String> of(long seed);
    }

    /**
     * @param count number of seeds, from 0, unless a property sets it
     * @param trials called once for each thread
     * @return what is wrong, by seed, with the property that repeats it
     */
    static Map<Long, String> wrong(long count, Supplier<? extends Trial> trials) {
        Long one = Long.getLong(ONE);
        String hours = System.getProperty(HOURS);
        if (one != null) {
            return wrong(one, seed -> seed == one, trials);
        }
        if (hours == null) {
            return wrong(0, seed -> seed < count, trials);
        }
        Instant end = Instant.now().plusSeconds((long) (3_600 * Double.parseDouble(hours)));
        return wrong(System.currentTimeMillis() << 20, seed -> Instant.now().isBefore(end), trials);
    }

    private static Map<Long, String> wrong(long first, LongPredicate goesOn, Supplier<? extends Trial> trials) {
        Instant begun = Instant.now();
        var next = new AtomicLong(first);
        var wrong = new ConcurrentSkipListMap<Long, String>();
        int threads = Runtime.getRuntime().availableProcessors();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(thread -> pool.submit(() -> runSome(next, goesOn, trials.get(), wrong)))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the simulation itself failed: " + failed.getMessage(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while simulating", interrupted);
        } finally {
            pool.shutdownNow();
        }
        LOG.infof(
                "%d seeds from %d in %s, %d wrong",
                next.get() - first - threads, first, Duration.between(begun, Instant.now()), wrong.size());
        return wrong;
    }

    private static void runSome(AtomicLong next, LongPredicate goesOn, Trial trial, Map<Long, String> wrong) {
        long seed = next.getAndIncrement();
        while (goesOn.test(seed) && wrong.size() < FAILURES_MAX) {
            List<String> differences = differences(trial, seed);
            if (!differences.isEmpty()) {
                wrong.put(seed, shown(differences) + "\n  again with -D" + ONE + "=" + seed);
            }
            seed = next.getAndIncrement();
        }
    }

    private static String shown(List<String> differences) {
        String shown = differences.stream()
                .limit(LINES_MAX)
                .map(line -> line.substring(0, Math.min(line.length(), LINE_LENGTH_MAX)))
                .collect(Collectors.joining("\n  "));
        return differences.size() > LINES_MAX ? shown + "\n  and " + (differences.size() - LINES_MAX) + " more" : shown;
    }

    private static List<String> differences(Trial trial, long seed) {
        try {
            return trial.of(seed);
        } catch (AssertionError diverged) {
            return List.of(String.valueOf(diverged.getMessage()));
        } catch (RuntimeException failed) {
            throw new IllegalStateException("seed " + seed + " could not be tried", failed);
        }
    }
}
