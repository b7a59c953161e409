package io.entente.cli.audit;

import static io.entente.cli.terminal.Figures.count;

import io.entente.cli.audit.Audit.Difference;
import io.entente.cli.audit.Audit.Partition;
import io.entente.cli.audit.Audit.Place;
import io.entente.cli.audit.Audit.Result;
import io.entente.cli.audit.Audit.ReusedId;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Table.Column;
import io.entente.cli.terminal.Terminal;

/** An audit in words: what became of the records of each partition, then what does not fit. */
record AuditText(Terminal terminal, Audit audit) {

    /** How far it is, for a line that is overwritten. */
    String line() {
        String progress =
                audit.total() == 0 ? "" : ", " + count(audit.done()) + " of " + count(audit.total()) + " offsets";
        return "audit " + audit.auditId() + ": " + audit.state() + progress;
    }

    void show() {
        Result result = audit.result();
        if (result == null) {
            terminal.heading(head(audit.state()));
            terminal.line("  failure: " + Terminal.printable(String.valueOf(audit.failure())));
            return;
        }
        terminal.heading(
                head(result.reconciled() ? "reconciled" : count(result.differing()) + " " + differences(result)));
        table(result).show(terminal);
        result.partitions().forEach(this::remarks);
        result.partitions().forEach(this::differences);
        if (result.reusedIds() != null) {
            result.reusedIds().forEach(found -> terminal.line(Terminal.printable(line(found))));
        }
        if (!result.reconciled()) {
            terminal.line("What each kind means and what to do: runbook, Audit.");
        }
    }

    private String head(String outcome) {
        return "Audit " + audit.auditId() + " of generation " + audit.generation() + ": " + outcome;
    }

    private static String differences(Result result) {
        return result.differing() == 1 ? "difference" : "differences";
    }

    private static Table table(Result result) {
        var table = new Table(
                Column.figure("PARTITION"),
                Column.figure("FROM"),
                Column.figure("TO"),
                Column.figure("ACCEPTED"),
                Column.figure("IN LOG"),
                Column.figure("APPLIED"),
                Column.figure("DUPLICATES"),
                Column.figure("PARKED"),
                Column.figure("DIFFERENCES"));
        result.partitions()
                .forEach(row -> table.add(
                        Integer.toString(row.partition()),
                        Long.toString(row.startOffset()),
                        Long.toString(row.nextOffset()),
                        count(row.accepted()),
                        count(row.inLog()),
                        count(row.counted().applied()),
                        count(row.counted().duplicates()),
                        count(row.counted().parked()),
                        count(row.differing())));
        return table;
    }

    private void remarks(Partition partition) {
        String where = "partition " + partition.partition() + ": ";
        if (partition.gone() > 0) {
            terminal.line(where + count(partition.gone())
                    + " offsets are no longer in the log; their rows are counted and could not be compared");
        }
        if (partition.inLog() > partition.accepted()) {
            terminal.line(where + count(partition.inLog() - partition.accepted())
                    + " records were not written by the ingest service");
        }
        if (partition.withoutRecord() > 0) {
            terminal.line(where + count(partition.withoutRecord()) + " offsets hold no record");
        }
        if (partition.counted().discarded() > 0) {
            terminal.line(where + count(partition.counted().discarded()) + " of the parked ones are discarded");
        }
        if (partition.appliedLater() > 0) {
            terminal.line(where + count(partition.appliedLater()) + " of the applied ones were parked first");
        }
    }

    private void differences(Partition partition) {
        partition.differences().forEach(found -> terminal.line(Terminal.printable(line(found))));
        long more = partition.differing() - partition.differences().size();
        if (more > 0) {
            terminal.line("and " + count(more) + " more in partition " + partition.partition());
        }
    }

    private static String line(ReusedId found) {
        return "id-reused " + found.id() + " of " + found.source() + ": one event at " + line(found.first())
                + ", another at " + line(found.second()) + ", which "
                + (found.kind().equals("parked") ? "is parked" : "counts as well");
    }

    private static String line(Place place) {
        return place.partition() + "@" + place.offset() + " in " + place.stream();
    }

    private static String line(Difference found) {
        String place =
                found.offset() == null ? "partition " + found.partition() : found.partition() + "@" + found.offset();
        String event = found.id() == null ? "" : " " + found.id() + " of " + found.source();
        String stream = found.stream() == null ? "" : " in " + found.stream();
        return found.kind() + " " + place + event + stream + ": " + found.detail();
    }
}
