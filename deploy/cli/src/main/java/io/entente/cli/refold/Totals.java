package io.entente.cli.refold;

import static io.entente.cli.terminal.Table.Column.figure;
import static io.entente.cli.terminal.Table.Column.text;

import io.entente.cli.refold.Refolded.GenerationEffect;
import io.entente.cli.rows.TableEffect;
import io.entente.cli.terminal.Table;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How many streams were folded again, and how many rows differed. */
final class Totals {

    private final Map<Integer, Map<String, Rows>> rows = new TreeMap<>();
    private int asTheyWere;
    private int changed;
    private int refused;

    private record Rows(long inserted, long changed, long deleted) {

        Rows and(TableEffect effect) {
            return new Rows(inserted + effect.inserted(), changed + effect.changed(), deleted + effect.deleted());
        }
    }

    void add(Refolded refolded) {
        if (refolded.changesSomething()) {
            changed++;
            refolded.generations().forEach(this::add);
        } else {
            asTheyWere++;
        }
    }

    private void add(GenerationEffect effect) {
        Map<String, Rows> byTable = rows.computeIfAbsent(effect.generation(), first -> new TreeMap<>());
        effect.tables()
                .forEach(table ->
                        byTable.merge(table.table(), new Rows(0, 0, 0).and(table), (sum, first) -> sum.and(table)));
    }

    void refused() {
        refused++;
    }

    int streams() {
        return asTheyWere + changed + refused;
    }

    int refusals() {
        return refused;
    }

    boolean anyChanged() {
        return changed > 0;
    }

    /** @param doing as in "changed" */
    String sentence(String doing) {
        return streams() + (streams() == 1 ? " stream: " : " streams: ") + changed + " " + doing + ", " + asTheyWere
                + " as their events say, " + refused + " refused.";
    }

    /** Rows of each table; empty when none differed. */
    Optional<Table> tables() {
        var table = new Table(
                figure("generation"), text("table"), figure("inserted"), figure("changed"), figure("deleted"));
        rows.forEach((generation, byTable) -> byTable.forEach((name, count) -> table.add(
                Integer.toString(generation),
                name,
                Long.toString(count.inserted()),
                Long.toString(count.changed()),
                Long.toString(count.deleted()))));
        return anyChanged() ? Optional.of(table) : Optional.empty();
    }
}
