package io.entente.query.audit;

import io.entente.query.projector.LogEntry;
import java.util.List;
import java.util.Set;

/** Tells duplicates from records that are missing. */
@FunctionalInterface
interface EarlierApplied {

    /**
     * The offsets of those of the records whose event, with the same content, the generation has applied in the same stream
     * before them.
     */
    Set<Long> repeatedAmong(List<LogEntry> records);
}
