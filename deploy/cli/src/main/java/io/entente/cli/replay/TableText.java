package io.entente.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.replay.Verification.Difference;
import io.entente.cli.replay.Verification.TableComparison;
import io.entente.cli.terminal.Figures;
import io.entente.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What two generations do not have alike in one table, in words. */
record TableText(Terminal terminal, TableComparison one) {

    /** The key says no more than the stream in this column. */
    private static final String STREAM = "stream_id";

    /** Whether its differences are to be expected; nothing when there are none. */
    String remark() {
        if (one.isEqual()) {
            return "";
        }
        return one.expectedToDiffer()
                ? "as expected: its projections have changed"
                : "NOT EXPECTED: its projections have not changed";
    }

    void showColumns() {
        showColumns("added", one.columnsAdded());
        showColumns("removed", one.columnsRemoved());
    }

    private void showColumns(String what, List<String> columns) {
        if (!columns.isEmpty()) {
            line(one.table() + "  columns " + what + ", not compared: " + String.join(", ", columns));
        }
    }

    void showRows() {
        one.differences().forEach(difference -> showRow(difference));
        if (one.streamsShown() < one.streamsDiffering()) {
            line(one.table() + "  cut: rows of " + Figures.count(one.streamsShown()) + " of the "
                    + Figures.count(one.streamsDiffering()) + " streams that differ are shown");
        }
    }

    private void showRow(Difference difference) {
        String row = one.table() + "  stream " + difference.stream() + key(difference) + ": ";
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
                .map(TableText::keyColumn)
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
