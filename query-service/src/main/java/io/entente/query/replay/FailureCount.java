package io.entente.query.replay;

import io.entente.query.projector.RefusedByStoreException;

/**
 * Tells when a rebuild has failed so often that it is given up, with all that it has built. Not thread-safe.
 *
 * <p>That two generations are not at the same place is no failure of the rebuild, which is built: as long as no instance moves
 * them, it waits.
 */
final class FailureCount {

    private final int max;
    private int failures;

    FailureCount(int max) {
        this.max = max;
    }

    /** Counts a failure; true when it is the last one. */
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
