package io.entente.cli.audit;

import io.entente.cli.ExitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An audit, in the words of the service. */
record Audit(
        long auditId,
        int generation,
        String state,
        long done,
        long total,
        @Nullable String failure,
        @Nullable Result result) {

    record Result(
            boolean reconciled,
            boolean wholeLog,
            long differing,
            List<Partition> partitions,
            @Nullable List<ReusedId> reusedIds) {}

    record ReusedId(String kind, String source, String id, Place first, Place second) {}

    record Place(int partition, long offset, String stream) {}

    record Partition(
            int partition,
            long startOffset,
            long nextOffset,
            long gone,
            long inLog,
            long accepted,
            long appliedLater,
            long withoutRecord,
            Counts counted,
            long differing,
            List<Difference> differences) {}

    record Counts(long applied, long duplicates, long parked, long discarded) {}

    record Difference(
            String kind,
            int partition,
            @Nullable Long offset,
            @Nullable String source,
            @Nullable String id,
            @Nullable String stream,
            String detail,
            @Nullable String fate) {}

    boolean isDecided() {
        return !state.equals("running");
    }

    int exitCode() {
        if (result == null) {
            return ExitCode.FAILED;
        }
        return result.reconciled() ? ExitCode.OK : ExitCode.DIFFERENT;
    }
}
