package io.entente.query.audit;

import java.util.List;

/**
 * One partition: inLog = applied + duplicates + parked when nothing is missing and nothing is gone.
 *
 * @param startOffset where the generation began
 * @param nextOffset first offset that it does not account for
 * @param logFrom first offset that the log still holds; what was before could not be compared if it is behind startOffset
 * @param gone offsets from startOffset on that the log no longer holds: their rows are counted and could not be compared
 * @param inLog records between the two
 * @param accepted those of them that the ingest service wrote, so that it has given a receipt; the others came another way
 * @param appliedLater how many of the applied ones were parked first
 * @param withoutRecord offsets that hold no record, as transactions leave them
 * @param counted what became of the records
 * @param checkpoint what the counters of the checkpoint say became of them
 * @param differing how many differences there are
 * @param differences the first 100 of them
 */
public record PartitionAudit(
        int partition,
        long startOffset,
        long nextOffset,
        long logFrom,
        long gone,
        long inLog,
        long accepted,
        long appliedLater,
        long withoutRecord,
        Counts counted,
        Counts checkpoint,
        boolean reconciled,
        long differing,
        List<Difference> differences) {}
