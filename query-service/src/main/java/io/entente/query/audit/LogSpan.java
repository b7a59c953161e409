package io.entente.query.audit;

import io.entente.query.projector.EventLog;

/**
 * What the log holds of one partition.
 *
 * @param from first offset that is still there
 * @param to the one behind the last
 */
record LogSpan(long from, long to) {

    static LogSpan of(EventLog.Extent extent, int partition) {
        return new LogSpan(
                extent.startOffsets().getOrDefault(partition, 0L),
                extent.endOffsets().getOrDefault(partition, 0L));
    }

    /** First offset that both the log and the generation have. */
    long firstOf(AuditedCheckpoint checkpoint) {
        return Math.min(Math.max(from, checkpoint.startOffset()), lastOf(checkpoint));
    }

    /** The one behind the last that both have. */
    long lastOf(AuditedCheckpoint checkpoint) {
        return Math.max(from, Math.min(to, checkpoint.nextOffset()));
    }
}
