package io.entente.cli.replay;

import static io.entente.cli.terminal.Table.Column.figure;
import static io.entente.cli.terminal.Table.Column.text;

import io.entente.cli.replay.DryRun.Estimate;
import io.entente.cli.replay.DryRun.ParkedList;
import io.entente.cli.replay.DryRun.PartitionScope;
import io.entente.cli.replay.DryRun.Sample;
import io.entente.cli.replay.DryRun.Scope;
import io.entente.cli.replay.DryRun.TableOutcome;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Locale;

/** A dry run in words: what there is to do, how long it takes, what would be otherwise. */
record DryRunText(Terminal terminal, DryRun dryRun) {

    private static final double PERCENT = 100;

    void show() {
        line(String.format(
                Locale.ROOT,
                "Dry run of a rebuild, compared with generation %d at %s, in %.1f s. Nothing has changed.",
                dryRun.serving(),
                dryRun.token(),
                dryRun.tookMs() / 1000.0));
        showScope(dryRun.scope(), dryRun.sample());
        showEstimate(dryRun.estimate());
        showTables(dryRun.tablesDiffering());
        showParked("would be parked that are not today", dryRun.parked().added());
        showParked("that are parked today would be applied", dryRun.parked().removed());
        line(verdict());
    }

    private void showScope(Scope scope, Sample sample) {
        line("To do: " + Figures.count(scope.records()) + " records of "
                + Figures.count(scope.partitions().size()) + " partitions, "
                + Figures.count(scope.streams()) + " streams");
        line(
                sample.whole()
                        ? "Tried: all of them"
                        : String.format(
                                Locale.ROOT,
                                "Tried: %s records (%.1f %%) of %s whole streams, from %d of the partitions; what follows"
                                        + " is of these",
                                Figures.count(sample.records()),
                                sample.share() * PERCENT,
                                Figures.count(sample.streams()),
                                scope.partitions().stream()
                                        .filter(PartitionScope::read)
                                        .count()));
    }

    private void showEstimate(Estimate estimate) {
        var steps = new Table(text("step"), figure("records"), figure("records/s"), figure("for all, on one thread"));
        estimate.steps()
                .forEach(step -> steps.add(
                        step.step(),
                        Figures.count(step.records()),
                        step.recordsPerSecond() == null ? "" : Figures.count(step.recordsPerSecond()),
                        time(step.secondsForAll())));
        steps.show(terminal);
        line("A rebuild would take " + time(estimate.secondsOnOneThread()) + " on one thread, at best "
                + time(estimate.secondsAtBest()) + " on the " + estimate.threads() + " of this instance");
        line("and " + Figures.bytes(estimate.bytes()) + " of disk, beside the "
                + Figures.bytes(dryRun.scope().servingBytes()) + " that serve (whole database: "
                + Figures.bytes(dryRun.scope().databaseBytes()) + ")");
    }

    private void showTables(List<TableOutcome> tables) {
        if (tables.isEmpty()) {
            line("Rows: all would be the same");
            return;
        }
        var differing = new Table(
                text("table"),
                figure("rows added"),
                figure("changed"),
                figure("removed"),
                figure("streams differing"),
                text(""));
        tables.forEach(table -> differing.add(
                table.compared().table(),
                Figures.count(table.rows().added()),
                Figures.count(table.rows().changed()),
                Figures.count(table.rows().removed()),
                Figures.count(table.compared().streamsDiffering()),
                new TableText(terminal, table.compared()).remark()));
        differing.show(terminal);
        tables.forEach(table -> new TableText(terminal, table.compared()).showColumns());
        tables.forEach(table -> new TableText(terminal, table.compared()).showRows());
    }

    private void showParked(String what, ParkedList parked) {
        line("Parked: " + Figures.count(parked.count()) + " " + what);
        parked.items()
                .forEach(record -> line("  " + record.partition() + "-" + record.offset() + "  " + record.reason()
                        + ": " + record.detail()));
        if (parked.items().size() < parked.count()) {
            line("  cut: the first " + parked.items().size() + " are shown");
        }
    }

    private String verdict() {
        if (dryRun.equal()) {
            return "A rebuild would change nothing.";
        }
        return dryRun.asExpected()
                ? "As expected: rows differ only where projections have changed, and nothing more would be parked."
                : "NOT EXPECTED: look at this before you begin a rebuild.";
    }

    private static String time(double seconds) {
        return Figures.time((long) Math.ceil(seconds));
    }

    private void line(String text) {
        terminal.line(Terminal.printable(text));
    }
}
