package io.entente.query.replay;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A generation, and how far it has got.
 *
 * @param state building, standby, serving, kept or retired
 * @param name of one that is kept; null for all others
 * @param projections the version of each projection that built it, by table
 * @param ofThisService whether these are the projections of the instance that answers
 * @param bytes what it takes in the database
 * @param partitions where it is in the log, and what became of the records before
 */
public record GenerationReport(
        int generation,
        String state,
        @Nullable String name,
        SortedMap<String, Integer> projections,
        boolean ofThisService,
        Instant createdAt,
        long bytes,
        List<PartitionReport> partitions) {

    /**
     * A partition.
     *
     * @param startOffset where the generation began
     * @param nextOffset first offset that is not applied yet
     * @param applied records that are events of the read models
     * @param duplicates records that were there before, and changed nothing
     * @param parked records that could not be applied
     */
    public record PartitionReport(
            int partition,
            long startOffset,
            long nextOffset,
            long applied,
            long duplicates,
            long parked,
            Instant advancedAt) {}
}
