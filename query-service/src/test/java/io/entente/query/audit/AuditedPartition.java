package io.entente.query.audit;

import io.entente.query.history.EventKey;
import io.entente.query.projector.LogEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Partition 3 of a log and what a generation has made of it, written down record by record. */
final class AuditedPartition {

    static final int PARTITION = 3;

    private final List<LogEntry> records = new ArrayList<>();
    private final List<AppliedRow> applied = new ArrayList<>();
    private final List<ParkedRow> parked = new ArrayList<>();
    private long startOffset;
    private long nextOffset;
    private LogSpan log = new LogSpan(0, 0);
    private @Nullable Counts counts;

    static EventKey event(String id) {
        return new EventKey("urn:test", id);
    }

    /** A record of an event of the stream {@code s}. */
    AuditedPartition record(long offset, String id) {
        return record(offset, id, true);
    }

    AuditedPartition record(long offset, String id, boolean applicable) {
        return record(new LogEntry(offset, true, event(id), "s", () -> applicable, () -> null));
    }

    AuditedPartition noEvent(long offset) {
        return record(new LogEntry(offset, false, null, null, () -> false, () -> null));
    }

    private AuditedPartition record(LogEntry entry) {
        records.add(entry);
        nextOffset = entry.offset() + 1;
        log = new LogSpan(log.from(), nextOffset);
        return this;
    }

    AuditedPartition applied(long offset, String id) {
        applied.add(new AppliedRow(PARTITION, offset, event(id), "s"));
        return this;
    }

    AuditedPartition appliedIn(String stream, long offset, String id) {
        applied.add(new AppliedRow(PARTITION, offset, event(id), stream));
        return this;
    }

    AuditedPartition appliedElsewhere(int partition, long offset, String id) {
        applied.add(new AppliedRow(partition, offset, event(id), "s"));
        return this;
    }

    AuditedPartition parked(long offset, @Nullable String id, @Nullable String resolution) {
        parked.add(new ParkedRow(PARTITION, offset, id == null ? null : event(id), null, resolution));
        return this;
    }

    AuditedPartition startsAt(long offset) {
        startOffset = offset;
        return this;
    }

    AuditedPartition checkpointAt(long offset) {
        nextOffset = offset;
        return this;
    }

    AuditedPartition logBeginsAt(long offset) {
        log = new LogSpan(offset, log.to());
        records.removeIf(record -> record.offset() < offset);
        return this;
    }

    AuditedPartition counters(long applied, long duplicates, long parked, long discarded) {
        counts = new Counts(applied, duplicates, parked, discarded);
        return this;
    }

    /** With the counters that the audit itself counts, unless others were given. */
    PartitionAudit audited() {
        Counts said = counts != null ? counts : audited(Counts.NONE).counted();
        return audited(said);
    }

    private PartitionAudit audited(Counts said) {
        var checkpoint = new AuditedCheckpoint(PARTITION, startOffset, nextOffset, said);
        return new Reconciliation(checkpoint, log, this::repeatedAmong)
                .of(records.iterator(), new PlacedRows<>(applied.iterator()), new PlacedRows<>(parked.iterator()));
    }

    private Set<Long> repeatedAmong(List<LogEntry> asked) {
        var repeated = new HashSet<Long>();
        for (LogEntry record : asked) {
            if (applied.stream()
                    .anyMatch(row -> row.event().equals(record.event())
                            && row.streamId().equals(record.streamId())
                            && row.offset() < record.offset())) {
                repeated.add(record.offset());
            }
        }
        return repeated;
    }
}
