package io.entente.query.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a step took for a part of the log, on one thread.
 *
 * @param step reading (the log), loading (its records), folding or indexing
 * @param records so many went through it
 */
record StepRate(String step, long records, Duration took) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Null when nothing was measured. */
    @Nullable
    Long recordsPerSecond() {
        return records == 0 || took.isZero() ? null : Math.round(records / seconds());
    }

    /** How long it would take for so many at that rate; 0 when nothing was measured. */
    double secondsFor(long all) {
        return records == 0 ? 0 : seconds() * all / records;
    }

    private double seconds() {
        return took.toNanos() / NANOS_PER_SECOND;
    }
}
