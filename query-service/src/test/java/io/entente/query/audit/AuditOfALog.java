package io.entente.query.audit;

import io.entente.query.projector.LogEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The audit of a generation against a log in memory. */
public final class AuditOfALog {

    private AuditOfALog() {}

    /**
     * The differences that the audit finds, in words.
     *
     * @param log records by partition
     * @param ends of the log, by partition
     */
    public static List<String> differences(
            Connection connection,
            int generation,
            String topic,
            Map<Integer, List<LogEntry>> log,
            Map<Integer, Long> ends)
            throws SQLException {
        try (var rows = new GenerationRows(connection, generation, topic)) {
            PlacedRows<AppliedRow> applied = rows.applied();
            PlacedRows<ParkedRow> parked = rows.parked();
            var differences = new ArrayList<String>();
            for (AuditedCheckpoint checkpoint : rows.checkpoints()) {
                int partition = checkpoint.partition();
                var accounted = log.getOrDefault(partition, List.of()).stream()
                        .filter(entry -> checkpoint.accountsFor(entry.offset()))
                        .iterator();
                new Reconciliation(checkpoint, new LogSpan(0, ends.get(partition)), rows)
                        .of(accounted, applied, parked)
                        .differences()
                        .forEach(difference -> differences.add("audit of " + partition + ": " + difference));
            }
            return differences;
        }
    }
}
