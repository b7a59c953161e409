package io.entente.query.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a whole rebuild would take, at the rates of a part of it.
 *
 * @param steps each on one thread
 * @param threads of this instance that take part in rebuilds
 * @param secondsOnOneThread if there were one thread
 * @param secondsAtBest if all threads went as fast as the one did: they share processors, disks and the database, so it is
 *     more
 * @param bytes of disk that the new generation would take, beside the serving one
 */
public record RebuildEstimate(
        List<StepEstimate> steps, int threads, double secondsOnOneThread, double secondsAtBest, long bytes) {

    private static final double MILLIS = 1000.0;

    /**
     * One step.
     *
     * @param step reading (the log), loading (its records), folding or indexing
     * @param records that went through it
     * @param recordsPerSecond null when nothing was measured
     * @param secondsForAll for all of the log at that rate, on one thread
     */
    public record StepEstimate(
            String step, long records, @Nullable Long recordsPerSecond, double secondsForAll) {}

    public RebuildEstimate {
        steps = List.copyOf(steps);
    }

    /**
     * Scales up what was measured.
     *
     * @param records of the part
     * @param bytes of the part on disk
     * @param all records of the log
     */
    static RebuildEstimate of(List<StepRate> rates, long records, long bytes, long all, int threads) {
        double seconds =
                rates.stream().mapToDouble(rate -> rate.secondsFor(all)).sum();
        int atOnce = Math.max(1, threads);
        return new RebuildEstimate(
                rates.stream().map(rate -> step(rate, all)).toList(),
                threads,
                rounded(seconds),
                rounded(seconds / atOnce),
                records == 0 ? bytes : Math.round((double) bytes * all / records));
    }

    private static StepEstimate step(StepRate rate, long all) {
        return new StepEstimate(rate.step(), rate.records(), rate.recordsPerSecond(), rounded(rate.secondsFor(all)));
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * MILLIS) / MILLIS;
    }
}
