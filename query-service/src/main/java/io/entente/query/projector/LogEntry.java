package io.entente.query.projector;

import io.entente.common.codec.ContentHash;
import io.entente.query.history.EventKey;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A record of the log, as far as it is needed to find it again in a generation.
 *
 * @param fromIngest whether the ingest service wrote it, so that its event has a receipt
 * @param event who it says it is, null when it is no event
 * @param streamId its subject, null when it is no event
 * @param applicable whether the code of today reads its event whole; asked for few, because that takes longer
 * @param content what its event says, null when it is no event; computed for few records only
 */
public record LogEntry(
        long offset,
        boolean fromIngest,
        @Nullable EventKey event,
        @Nullable String streamId,
        BooleanSupplier applicable,
        Supplier<@Nullable ContentHash> content) {}
