package io.entente.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Rows of text below each other, each column as wide as its widest cell. */
public final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** @param rightAligned as figures are, so that their sizes are seen */
    public record Column(String head, boolean rightAligned) {

        public static Column text(String head) {
            return new Column(head, false);
        }

        public static Column figure(String head) {
            return new Column(head, true);
        }
    }

    /** @param cells one for each column */
    public void add(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(Terminal::printable).toList());
    }

    public void show(Terminal terminal) {
        List<String> lines = lines();
        terminal.heading(lines.get(0));
        lines.stream().skip(1).forEach(terminal::line);
    }

    /** The heads first. */
    List<String> lines() {
        List<String> heads = columns.stream().map(Column::head).toList();
        return Stream.concat(Stream.of(heads), rows.stream()).map(this::line).toList();
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (int column = 0; column < columns.size(); column++) {
            String padding = " ".repeat(width(column) - cells.get(column).length());
            line.append(column == 0 ? "" : GAP)
                    .append(
                            columns.get(column).rightAligned()
                                    ? padding + cells.get(column)
                                    : cells.get(column) + padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return Stream.concat(
                        Stream.of(columns.get(column).head()), rows.stream().map(row -> row.get(column)))
                .mapToInt(String::length)
                .max()
                .orElseThrow();
    }
}
