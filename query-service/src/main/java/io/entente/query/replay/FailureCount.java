package io.entente.query.replay;

import io.entente.query.projector.RefusedByStoreException;

/**
 * Counts the failures of a rebuild and decides when it is given up, with all that it has built. Not thread-safe.
 *
 * <p>It is not a failure when two generations cannot be compared because they are not at the same place: the rebuild is
 * built and waits until an instance moves them.
 */
final class FailureCount {

    private final int max;
    private int failures;

    FailureCount(int max) {
        this.max = max;
    }

    /** Counts a failure; true when the rebuild is to be given up. */
    boolean endsWith(Exception failure) {
        if (failure instanceof NotComparableException) {
            return false;
        }
        failures++;
        return failures >= max || failure instanceof RefusedByStoreException;
    }

    void forget() {
        failures = 0;
    }
}
