package io.entente.query.audit;

import io.entente.query.history.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * A record that the generation has parked.
 *
 * @param event null when it could not be told
 * @param resolution {@code applied} or {@code discarded}; null while nobody has done anything about it
 */
record ParkedRow(
        int partition,
        long offset,
        @Nullable EventKey event,
        @Nullable String streamId,
        @Nullable String resolution) implements Placed {

    boolean isApplied() {
        return "applied".equals(resolution);
    }

    boolean isDiscarded() {
        return "discarded".equals(resolution);
    }
}
