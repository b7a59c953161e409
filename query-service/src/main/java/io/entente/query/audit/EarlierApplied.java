package io.entente.query.audit;

import io.entente.query.projector.LogEntry;
import java.util.List;
import java.util.Set;

/** Tells duplicates from records that are missing. */
@FunctionalInterface
interface EarlierApplied {

    /**
     * Of the given records, the offsets of those that repeat an event: the generation has applied it, with the same
     * content, earlier in the same stream.
     */
    Set<Long> repeatedAmong(List<LogEntry> records);
}
