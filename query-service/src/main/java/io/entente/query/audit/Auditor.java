package io.entente.query.audit;

import io.entente.query.generation.EventLogIdentity;
import io.entente.query.projector.EventLog;
import io.entente.query.projector.LogScan;
import io.entente.query.transaction.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Audits a generation as it is at one moment. The projector goes on meanwhile: records of a log do not change. */
final class Auditor {

    private final Transactions transactions;
    private final EventLog log;

    Auditor(Transactions transactions, EventLog log) {
        this.transactions = transactions;
        this.log = log;
    }

    /**
     * @throws SQLException when the database fails
     * @throws org.apache.kafka.common.KafkaException when the log cannot be reached
     * @throws io.entente.query.generation.EventLogReplacedException when it is another one than the read models are made from
     */
    AuditResult audit(int generation, AuditProgress progress) throws SQLException {
        EventLogIdentity identity = log.identity();
        return transactions.snapshot(snapshot -> audit(snapshot, identity, generation, progress));
    }

    private AuditResult audit(Connection snapshot, EventLogIdentity identity, int generation, AuditProgress progress)
            throws SQLException {
        try (var rows = new GenerationRows(snapshot, generation, log.topic());
                LogScan scan = log.scan(identity)) {
            List<AuditedCheckpoint> checkpoints = rows.checkpoints();
            EventLog.Extent extent = log.extent(identity); // Only now: it reaches at least as far as the checkpoints.
            for (AuditedCheckpoint checkpoint : checkpoints) {
                LogSpan span = LogSpan.of(extent, checkpoint.partition());
                progress.expect(span.lastOf(checkpoint) - span.firstOf(checkpoint));
            }
            List<PartitionAudit> audits = new Pass(rows, scan, extent, progress).over(checkpoints);
            return AuditResult.of(audits, new ReusedIds(snapshot, generation, log.topic()).first());
        }
    }

    /** One way through all partitions. */
    private record Pass(GenerationRows rows, LogScan scan, EventLog.Extent extent, AuditProgress progress) {

        List<PartitionAudit> over(List<AuditedCheckpoint> checkpoints) throws SQLException {
            PlacedRows<AppliedRow> applied = rows.applied();
            PlacedRows<ParkedRow> parked = rows.parked();
            var audits = new ArrayList<PartitionAudit>();
            Iterator<AuditedCheckpoint> left = checkpoints.iterator();
            AuditedCheckpoint next = left.hasNext() ? left.next() : null;
            while (true) {
                int withRows = Math.min(applied.partition(), parked.partition());
                if (next != null && next.partition() <= withRows) {
                    audits.add(audit(next, applied, parked));
                    next = left.hasNext() ? left.next() : null;
                } else if (withRows < Integer.MAX_VALUE) {
                    audits.add(audit(AuditedCheckpoint.missing(withRows), applied, parked));
                } else {
                    return audits;
                }
            }
        }

        private PartitionAudit audit(
                AuditedCheckpoint checkpoint, PlacedRows<AppliedRow> applied, PlacedRows<ParkedRow> parked) {
            LogSpan span = LogSpan.of(extent, checkpoint.partition());
            long from = span.firstOf(checkpoint);
            long to = span.lastOf(checkpoint);
            return new Reconciliation(checkpoint, span, rows)
                    .of(progress.watching(scan.records(checkpoint.partition(), from, to), from, to), applied, parked);
        }
    }
}
