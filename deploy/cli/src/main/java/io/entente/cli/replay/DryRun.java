package io.entente.cli.replay;

import io.entente.cli.ExitCode;
import io.entente.cli.replay.Verification.TableComparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rebuild would do, in the words of the service. */
record DryRun(
        int serving,
        String token,
        long tookMs,
        boolean asExpected,
        boolean equal,
        Scope scope,
        Sample sample,
        Estimate estimate,
        List<TableOutcome> tables,
        ParkedOutcome parked) {

    record Scope(long records, long streams, long servingBytes, long databaseBytes, List<PartitionScope> partitions) {}

    record PartitionScope(int partition, long startOffset, long endOffset, boolean read) {}

    /** @param share of the records of the log, from 0 to 1 */
    record Sample(boolean whole, long records, long streams, double share) {}

    record Estimate(
            List<StepEstimate> steps, int threads, double secondsOnOneThread, double secondsAtBest, long bytes) {}

    record StepEstimate(String step, long records, @Nullable Long recordsPerSecond, double secondsForAll) {}

    record TableOutcome(TableComparison compared, RowCounts rows) {}

    record RowCounts(long added, long changed, long removed) {}

    /**
     * @param added that would be parked and are not today
     * @param removed that are parked today and would be applied
     */
    record ParkedOutcome(ParkedList added, ParkedList removed) {}

    record ParkedList(long count, List<ParkedRecord> items) {}

    record ParkedRecord(int partition, long offset, String reason, String detail) {}

    List<TableOutcome> tablesDiffering() {
        return tables.stream().filter(table -> !table.compared().isEqual()).toList();
    }

    int exitCode() {
        return asExpected ? ExitCode.OK : ExitCode.DIFFERENT;
    }
}
