package io.entente.query.replay;

import io.entente.query.replay.Verification.TableComparison;
import java.time.Instant;
import java.util.List;

/**
 * What a rebuild would do now. Nothing has changed.
 *
 * @param serving the generation that serves, with which was compared
 * @param token the place of the log, as a consistency token: that of the serving generation
 * @param asExpected whether no table differs but those whose projections have another version, and nothing would be
 *     parked that is not parked today
 * @param equal whether all rows are the same, and what is parked
 * @param scope what a rebuild would have to do
 * @param sample what of it was done: all that follows was seen there
 * @param tables one for each table that either has
 */
public record DryRunReport(
        int serving,
        String token,
        Instant beganAt,
        long tookMs,
        boolean asExpected,
        boolean equal,
        Scope scope,
        Sample sample,
        RebuildEstimate estimate,
        List<TableOutcome> tables,
        ParkedOutcome parked) {

    public DryRunReport {
        tables = List.copyOf(tables);
    }

    /**
     * All that a rebuild would load and fold.
     *
     * @param records in the log up to that place; places without a record count, too
     * @param streams that the serving generation has
     * @param servingBytes on disk, of the serving generation
     * @param databaseBytes on disk, of the whole database
     */
    public record Scope(
            long records, long streams, long servingBytes, long databaseBytes, List<PartitionScope> partitions) {

        public Scope {
            partitions = List.copyOf(partitions);
        }
    }

    /**
     * One partition.
     *
     * @param read whether the dry run has read it
     */
    public record PartitionScope(int partition, long startOffset, long endOffset, boolean read) {}

    /**
     * What was loaded and folded.
     *
     * @param whole whether it is everything; if not, it is some streams, each of them whole
     * @param share of the records of the log, from 0 to 1
     */
    public record Sample(boolean whole, long records, long streams, double share) {

        private static final double DIGITS = 1e6;

        /** @param all records of the log */
        static Sample of(boolean whole, long records, long streams, long all) {
            return new Sample(
                    whole, records, streams, whole || all == 0 ? 1 : Math.round(DIGITS * records / all) / DIGITS);
        }
    }

    /**
     * One table.
     *
     * @param compared in the streams of the sample
     * @param rows that would be others, in the streams of the sample
     */
    public record TableOutcome(TableComparison compared, RowCounts rows) {}

    /**
     * What becomes of records that cannot be applied.
     *
     * @param added that would be parked and are not today
     * @param removed that are parked today and would be applied
     */
    public record ParkedOutcome(ParkedList added, ParkedList removed) {}

    /**
     * Parked records.
     *
     * @param items the first of them, in the order of the log
     */
    public record ParkedList(long count, List<ParkedRecord> items) {

        public ParkedList {
            items = List.copyOf(items);
        }
    }
}
