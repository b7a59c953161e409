package io.entente.query.audit;

import io.entente.query.history.EventKey;
import io.entente.query.projector.LogEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks along one partition and its rows, place by place, and accounts for each. Holds a bounded number of records. For one use. */
final class Reconciliation {

    private static final int ASKED_AT_ONCE = 500;

    private final AuditedCheckpoint checkpoint;
    private final LogSpan log;
    private final EarlierApplied earlier;
    private final Tally tally = new Tally();
    private final Differences differences = new Differences();
    private final List<LogEntry> unaccounted = new ArrayList<>();

    Reconciliation(AuditedCheckpoint checkpoint, LogSpan log, EarlierApplied earlier) {
        this.checkpoint = checkpoint;
        this.log = log;
        this.earlier = earlier;
    }

    /** @param records of the partition, from the start of the generation or of the log to the checkpoint or the end of the log */
    PartitionAudit of(Iterator<LogEntry> records, PlacedRows<AppliedRow> applied, PlacedRows<ParkedRow> parked) {
        int partition = checkpoint.partition();
        LogEntry record = records.hasNext() ? records.next() : null;
        while (true) {
            long offset = Math.min(applied.offset(partition), parked.offset(partition));
            if (record != null && record.offset() <= offset) {
                offset = record.offset();
                account(record, applied.take(partition, offset), parked.take(partition, offset));
                record = records.hasNext() ? records.next() : null;
            } else if (offset < Long.MAX_VALUE) {
                withoutRecord(applied.take(partition, offset), parked.take(partition, offset));
            } else {
                break;
            }
        }
        askForDuplicates();
        compareEnds();
        return result();
    }

    private void account(LogEntry record, List<AppliedRow> applied, List<ParkedRow> parked) {
        tally.record(record);
        boolean isApplied = false;
        for (AppliedRow row : applied) {
            if (isOf(record, row.event(), row.streamId())) {
                isApplied = true;
            } else {
                notInLog(row, row.event(), row.streamId(), "the log holds " + said(record) + " there");
            }
        }
        ParkedRow kept = null;
        for (ParkedRow row : parked) {
            if (row.event() == null || row.event().equals(record.event())) {
                kept = row;
            } else {
                notInLog(row, row.event(), row.streamId(), "parked, and the log holds " + said(record) + " there");
            }
        }
        account(record, isApplied, kept);
    }

    private void account(LogEntry record, boolean isApplied, @Nullable ParkedRow parked) {
        if (parked == null) {
            account(record, isApplied);
        } else if (isApplied && parked.isApplied()) {
            tally.appliedLater();
        } else if (isApplied) {
            tally.applied();
            found(DifferenceKind.APPLIED_AND_PARKED, record, "it is applied, and parked as if it were not");
        } else if (parked.isApplied()) {
            found(DifferenceKind.MISSING, record, "it was parked and is said to be applied since, and it is not");
        } else {
            tally.parked(parked);
        }
    }

    private void account(LogEntry record, boolean isApplied) {
        if (isApplied) {
            tally.applied();
            return;
        }
        unaccounted.add(record);
        if (unaccounted.size() >= ASKED_AT_ONCE) {
            askForDuplicates();
        }
    }

    private void askForDuplicates() {
        Set<Long> repeated = unaccounted.isEmpty() ? Set.of() : earlier.repeatedAmong(List.copyOf(unaccounted));
        for (LogEntry record : unaccounted) {
            if (repeated.contains(record.offset()) && record.applicable().getAsBoolean()) {
                tally.duplicate();
            } else {
                found(DifferenceKind.MISSING, record, "it is not applied, not parked, and no duplicate");
            }
        }
        unaccounted.clear();
    }

    private void withoutRecord(List<AppliedRow> applied, List<ParkedRow> parked) {
        for (AppliedRow row : applied) {
            if (isGone(row)) {
                tally.applied();
            } else {
                notInLog(row, row.event(), row.streamId(), "applied, " + nothingThere(row));
            }
        }
        for (ParkedRow row : parked) {
            if (!isGone(row)) {
                notInLog(row, row.event(), row.streamId(), "parked, " + nothingThere(row));
            } else if (!row.isApplied()) {
                tally.parked(row);
            }
        }
    }

    private boolean isGone(Placed row) {
        return checkpoint.accountsFor(row.offset()) && row.offset() < log.from();
    }

    private String nothingThere(Placed row) {
        return checkpoint.accountsFor(row.offset())
                ? "and the log holds no record there"
                : "and the checkpoint does not account for that place";
    }

    private void compareEnds() {
        if (log.to() < checkpoint.nextOffset()) {
            differences.add(Difference.of(
                    DifferenceKind.LOG_CUT_SHORT,
                    checkpoint.partition(),
                    "the log ends at offset " + log.to() + ", and the checkpoint is at " + checkpoint.nextOffset()));
        }
        Counts counted = tally.counts();
        Counts said = checkpoint.counts();
        compare("applied", said.applied(), counted.applied());
        if (gone() == 0) { // What was a duplicate cannot be told when the record is gone.
            compare("duplicates", said.duplicates(), counted.duplicates());
        }
        compare("parked", said.parked(), counted.parked());
        compare("discarded", said.discarded(), counted.discarded());
    }

    private void compare(String counter, long said, long counted) {
        if (said != counted) {
            differences.add(Difference.of(
                    DifferenceKind.COUNTER,
                    checkpoint.partition(),
                    counter + ": the checkpoint says " + said + ", counted were " + counted));
        }
    }

    private PartitionAudit result() {
        return new PartitionAudit(
                checkpoint.partition(),
                checkpoint.startOffset(),
                checkpoint.nextOffset(),
                log.from(),
                gone(),
                tally.inLog(),
                tally.accepted(),
                tally.appliedLaterCount(),
                checkpoint.nextOffset() - checkpoint.startOffset() - gone() - tally.inLog(),
                tally.counts(),
                checkpoint.counts(),
                differences.total() == 0,
                differences.total(),
                differences.shown());
    }

    private long gone() {
        return Math.max(0, Math.min(log.from(), checkpoint.nextOffset()) - checkpoint.startOffset());
    }

    private void found(DifferenceKind kind, LogEntry record, String detail) {
        differences.add(Difference.at(
                kind, checkpoint.partition(), record.offset(), record.event(), record.streamId(), detail));
    }

    private void notInLog(Placed row, @Nullable EventKey event, @Nullable String streamId, String detail) {
        differences.add(
                Difference.at(DifferenceKind.NOT_IN_LOG, row.partition(), row.offset(), event, streamId, detail));
    }

    private static boolean isOf(LogEntry record, EventKey event, String streamId) {
        return event.equals(record.event()) && Objects.equals(streamId, record.streamId());
    }

    private static String said(LogEntry record) {
        return record.event() == null
                ? "what is no event"
                : "event " + record.event().id() + " of " + record.event().source();
    }
}
