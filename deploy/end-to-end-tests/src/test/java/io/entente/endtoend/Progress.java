package io.entente.endtoend;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a state as long as there is progress towards it. A busy machine then slows a test down but does not fail
 * it; a process that hangs is still found, because there is no progress.
 *
 * @param observed changes when there is progress; an exception counts as none
 */
record Progress(Callable<?> observed, Duration lookEvery, Duration stallMax) {

    private static final Duration STALL_MAX = Duration.ofMinutes(2);

    static Progress of(Callable<?> observed) {
        return new Progress(observed, Duration.ofMillis(100), STALL_MAX);
    }

    /** Looks more often, for a state that may not last long. */
    Progress lookingClosely() {
        return new Progress(observed, Duration.ofMillis(2), stallMax);
    }

    /** @throws AssertionError when the state is not reached and there was no progress for {@code stallMax} */
    void await(String state, Callable<Boolean> isReached) throws Exception {
        Object last = look();
        long movedAt = System.nanoTime();
        while (!isReached.call()) {
            Object now = look();
            if (!Objects.equals(now, last)) {
                last = now;
                movedAt = System.nanoTime();
            }
            if (System.nanoTime() - movedAt > stallMax.toNanos()) {
                throw new AssertionError("not reached: " + state + "; nothing has moved for " + stallMax + ": " + last);
            }
            LockSupport.parkNanos(lookEvery.toNanos());
        }
    }

    private @Nullable Object look() {
        try {
            return observed.call();
        } catch (Exception unavailable) {
            return unavailable.getClass();
        }
    }

    /** A time limit for this machine as loaded as it is now: longer than on a quiet machine. */
    static Duration stretched(Duration quiet) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double perProcessor = load / Runtime.getRuntime().availableProcessors();
        return Duration.ofMillis((long) (quiet.toMillis() * Math.max(1, perProcessor)));
    }
}
