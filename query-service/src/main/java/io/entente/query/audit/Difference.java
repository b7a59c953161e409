package io.entente.query.audit;

import io.entente.query.history.EventKey;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not fit.
 *
 * @param kind {@code missing}, {@code not-in-log}, {@code applied-and-parked}, {@code log-cut-short} or {@code counter}
 * @param offset of the record or the row; null of a counter
 * @param source of the event; null when it cannot be told
 * @param id of the event; null when it cannot be told
 * @param stream of the event; null when it cannot be told
 * @param detail what was found, in words
 * @param fate path of what the serving generation tells of the event; null when it cannot be told which event that is
 */
public record Difference(
        String kind,
        int partition,
        @Nullable Long offset,
        @Nullable String source,
        @Nullable String id,
        @Nullable String stream,
        String detail,
        @Nullable String fate) {

    static Difference at(
            DifferenceKind kind,
            int partition,
            long offset,
            @Nullable EventKey event,
            @Nullable String stream,
            String detail) {
        return event == null
                ? new Difference(kind.code(), partition, offset, null, null, stream, detail, null)
                : new Difference(
                        kind.code(), partition, offset, event.source(), event.id(), stream, detail, Fate.of(event));
    }

    static Difference of(DifferenceKind kind, int partition, String detail) {
        return new Difference(kind.code(), partition, null, null, null, null, detail, null);
    }
}
