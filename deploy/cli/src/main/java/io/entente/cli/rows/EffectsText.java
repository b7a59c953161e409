package io.entente.cli.rows;

import static io.entente.cli.terminal.Table.Column.figure;
import static io.entente.cli.terminal.Table.Column.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.cli.rows.TableEffect.RowEffect;
import io.entente.cli.terminal.Table;
import io.entente.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In words what becomes of the tables of a generation.
 *
 * @param effects of tables that have other rows
 */
public record EffectsText(List<TableEffect> effects) {

    private static final int VALUE_CHARS_MAX = 80;

    public EffectsText {
        effects = List.copyOf(effects);
    }

    /** Of all tables together. */
    public String counts() {
        return effects.isEmpty()
                ? "no row changes"
                : sum(TableEffect::inserted) + " rows inserted, " + sum(TableEffect::changed) + " changed, "
                        + sum(TableEffect::deleted) + " deleted";
    }

    private int sum(ToIntFunction<TableEffect> count) {
        return effects.stream().mapToInt(count).sum();
    }

    /** How many rows of each table; empty when none changes. */
    public Optional<Table> tables() {
        var table = new Table(text("table"), figure("inserted"), figure("changed"), figure("deleted"));
        effects.forEach(one -> table.add(
                one.table(),
                Integer.toString(one.inserted()),
                Integer.toString(one.changed()),
                Integer.toString(one.deleted())));
        return effects.isEmpty() ? Optional.empty() : Optional.of(table);
    }

    /** The rows themselves, long ones cut. */
    public List<String> rows() {
        var lines = new ArrayList<String>();
        effects.forEach(effect -> {
            effect.rows().forEach(row -> lines.add("  " + effect.table() + "  " + row.key() + ": " + became(row)));
            if (effect.cut()) {
                lines.add("  " + effect.table() + "  cut: only the first "
                        + effect.rows().size() + " rows are shown");
            }
        });
        return lines.stream().map(Terminal::printable).toList();
    }

    private static String became(RowEffect row) {
        JsonNode before = row.before();
        JsonNode after = row.after();
        if (before == null) {
            return "inserted " + value(after);
        }
        return after == null ? "deleted " + value(before) : columns(before, after);
    }

    private static String columns(JsonNode before, JsonNode after) {
        var columns = new TreeSet<String>();
        before.fieldNames().forEachRemaining(columns::add);
        after.fieldNames().forEachRemaining(columns::add);
        columns.removeIf(column -> before.path(column).equals(after.path(column)));
        return columns.stream()
                .map(column -> column + " " + value(before.get(column)) + " → " + value(after.get(column)))
                .collect(Collectors.joining(", "));
    }

    private static String value(@Nullable JsonNode value) {
        String text =
                value == null || value.isNull() ? "null" : value.isTextual() ? value.textValue() : value.toString();
        return text.length() <= VALUE_CHARS_MAX ? text : text.substring(0, VALUE_CHARS_MAX) + "…";
    }
}
