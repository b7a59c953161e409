package io.entente.cli.replay;

import static io.entente.cli.terminal.Table.Column.figure;
import static io.entente.cli.terminal.Table.Column.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.replay.Verification.Difference;
import io.entente.cli.replay.Verification.TableComparison;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Differences in words: first how each table stands, then the rows. */
final class DifferencesText {

    /** The key says no more than the stream in this column. */
    private static final String STREAM = "stream_id";

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
        tables.forEach(this::showColumns);
        tables.forEach(this::showRows);
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
                remark(one)));
        overview.show(terminal);
    }

    private static String remark(TableComparison one) {
        if (one.isEqual()) {
            return "";
        }
        return one.expectedToDiffer()
                ? "as expected: its projections have changed"
                : "NOT EXPECTED: its projections have not changed";
    }

    private void showColumns(TableComparison one) {
        showColumns(one, "added", one.columnsAdded());
        showColumns(one, "removed", one.columnsRemoved());
    }

    private void showColumns(TableComparison one, String what, List<String> columns) {
        if (!columns.isEmpty()) {
            line(one.table() + "  columns " + what + ", not compared: " + String.join(", ", columns));
        }
    }

    private void showRows(TableComparison one) {
        one.differences().forEach(difference -> showRow(one.table(), difference));
        if (one.streamsShown() < one.streamsDiffering()) {
            line(one.table() + "  cut: rows of " + Figures.count(one.streamsShown()) + " of the "
                    + Figures.count(one.streamsDiffering()) + " streams that differ are shown");
        }
    }

    private void showRow(String table, Difference difference) {
        String row = table + "  stream " + difference.stream() + key(difference) + ": ";
        if (difference.kind().equals("changed")) {
            difference
                    .columns()
                    .forEach((column, change) -> line(
                            row + column + "  " + value(change.path("serving")) + " → " + value(change.path("built"))));
        } else {
            line(row + difference.kind());
        }
    }

    private static String key(Difference difference) {
        String key = difference.key().entrySet().stream()
                .filter(column -> !column.getKey().equals(STREAM))
                .map(DifferencesText::keyColumn)
                .collect(Collectors.joining(", "));
        return key.isEmpty() ? "" : " key " + key;
    }

    private static String keyColumn(Map.Entry<String, JsonNode> column) {
        return column.getKey() + "=" + value(column.getValue());
    }

    private static String value(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        return value.isMissingNode() ? "null" : value.toString();
    }

    private void line(String text) {
        terminal.line(Terminal.printable(text));
    }
}
