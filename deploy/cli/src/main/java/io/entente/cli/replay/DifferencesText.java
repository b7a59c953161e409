package io.entente.cli.replay;

import static io.entente.cli.terminal.Table.Column.figure;
import static io.entente.cli.terminal.Table.Column.text;

import io.entente.cli.replay.Verification.TableComparison;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Locale;

/** Differences in words: first how each table stands, then the rows. */
final class DifferencesText {

    private final Terminal terminal;
    private final Verification compared;
    private final List<TableComparison> tables;

    /** @param tables those that are to be shown */
    DifferencesText(Terminal terminal, Verification compared, List<TableComparison> tables) {
        this.terminal = terminal;
        this.compared = compared;
        this.tables = tables;
    }

    void show(long rebuild) {
        terminal.line(String.format(
                Locale.ROOT,
                "Rebuild %d: generation %d (built) compared with %d (serving), %s, in %.1f s, both at %s",
                rebuild,
                compared.generation(),
                compared.serving(),
                Figures.at(compared.comparedAt()),
                compared.tookMs() / 1000.0,
                Terminal.printable(compared.token())));
        showTables();
        tables.forEach(one -> new TableText(terminal, one).showColumns());
        tables.forEach(one -> new TableText(terminal, one).showRows());
    }

    private void showTables() {
        var overview = new Table(
                text("table"),
                figure("serving rows"),
                figure("built rows"),
                text("hashes"),
                figure("streams differing"),
                text(""));
        tables.forEach(one -> overview.add(
                one.table(),
                Figures.count(one.serving().count()),
                Figures.count(one.built().count()),
                one.serving().hash().equals(one.built().hash()) ? "equal" : "different",
                Figures.count(one.streamsDiffering()),
                new TableText(terminal, one).remark()));
        overview.show(terminal);
    }
}
