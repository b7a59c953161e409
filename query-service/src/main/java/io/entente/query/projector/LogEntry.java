package io.entente.query.projector;

import io.entente.query.history.EventKey;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, as far as it is needed to find it again in a generation.
 *
 * @param fromIngest whether the ingest service wrote it, so that its event has a receipt
 * @param event who it says it is, null when it is no event
 * @param streamId its subject, null when it is no event
 * @param applicable whether the code of today reads its event whole; asked for few, because that takes longer
 */
public record LogEntry(
        long offset,
        boolean fromIngest,
        @Nullable EventKey event,
        @Nullable String streamId,
        BooleanSupplier applicable) {}
