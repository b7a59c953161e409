package io.entente.query.audit;

import java.util.List;

/**
 * What an audit has found.
 *
 * @param reconciled whether every record that the log holds is applied, a duplicate or parked, and every row has its
 *     record
 * @param wholeLog whether the log still holds all records that the generation accounts for; of what is gone, only rows
 *     were counted
 * @param differing how many differences there are in all partitions
 * @param reusedIds the first 100 ids that two different events have, with both places; empty in results of earlier
 *     versions
 */
public record AuditResult(
        boolean reconciled,
        boolean wholeLog,
        long differing,
        List<PartitionAudit> partitions,
        List<ReusedId> reusedIds) {

    public AuditResult {
        reusedIds = reusedIds == null ? List.of() : List.copyOf(reusedIds);
    }

    static AuditResult of(List<PartitionAudit> partitions, List<ReusedId> reusedIds) {
        return new AuditResult(
                partitions.stream().allMatch(PartitionAudit::reconciled),
                partitions.stream().allMatch(partition -> partition.gone() == 0),
                partitions.stream().mapToLong(PartitionAudit::differing).sum(),
                List.copyOf(partitions),
                reusedIds);
    }
}
