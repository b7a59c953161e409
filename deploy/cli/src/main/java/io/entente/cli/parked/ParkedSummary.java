package io.entente.cli.parked;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parked event, in the words of the service.
 *
 * @param source of the event; null when the record does not tell
 * @param id of the event; null when the record does not tell
 * @param streamId the subject that the record claims; null when it does not tell
 * @param resolution what an operator has done about it; null while nobody has
 */
record ParkedSummary(
        String parkedEventId,
        int generation,
        Position position,
        String reason,
        String detail,
        @Nullable String source,
        @Nullable String id,
        @Nullable String streamId,
        Instant parkedAt,
        @Nullable Resolution resolution) {

    record Position(String topic, int partition, long offset) {}

    /** @param kind applied or discarded */
    record Resolution(
            String kind, Instant at, String by, @Nullable String reason) {}

    /** Source and id; empty when the record does not tell. */
    String event() {
        return source == null || id == null ? "" : source + " " + id;
    }
}
