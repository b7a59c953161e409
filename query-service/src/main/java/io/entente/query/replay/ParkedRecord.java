package io.entente.query.replay;

import org.jspecify.annotations.Nullable;

/**
 * A record of the log that cannot be applied, in short.
 *
 * @param reason such as unknown-type
 * @param source null when it cannot be told, as {@code eventId} and {@code stream}
 */
public record ParkedRecord(
        int partition,
        long offset,
        String reason,
        String detail,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String stream) {}
