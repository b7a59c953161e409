package io.entente.query.readmodel.selection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One order of a list: columns that all rise or all fall, so that a page begins behind one comparison of rows. The last
 * ones make it unique.
 *
 * @param name as the parameter {@code sort} spells it
 */
public record Ordering<E>(String name, boolean rising, List<SortColumn<E>> columns) {

    public Ordering {
        columns = List.copyOf(columns);
    }

    public static <E> Ordering<E> rising(String name, List<SortColumn<E>> columns) {
        return new Ordering<>(name, true, columns);
    }

    public static <E> Ordering<E> falling(String name, List<SortColumn<E>> columns) {
        return new Ordering<>(name, false, columns);
    }

    public List<String> keyOf(E row) {
        return columns.stream()
                .map(column -> String.valueOf(column.value().apply(row)))
                .toList();
    }

    String orderBy() {
        return columns.stream()
                .map(column -> column.name() + (rising ? "" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /** The condition of rows behind a key whose parts are bound from the given position on. */
    String behind(int firstPosition) {
        String names = columns.stream().map(SortColumn::name).collect(Collectors.joining(", "));
        String values = IntStream.range(0, columns.size())
                .mapToObj(i ->
                        "cast(?" + (firstPosition + i) + " as " + columns.get(i).type() + ")")
                .collect(Collectors.joining(", "));
        return "(" + names + ") " + (rising ? ">" : "<") + " (" + values + ")";
    }
}
