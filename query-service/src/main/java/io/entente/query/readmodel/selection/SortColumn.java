package io.entente.query.readmodel.selection;

import java.util.function.Function;

/**
 * A column that a list is ordered by. Never null in any row.
 *
 * @param type in PostgreSQL, to compare with the text of a cursor
 */
public record SortColumn<E>(String name, String type, Function<E, ?> value) {

    public static <E> SortColumn<E> text(String name, Function<E, String> value) {
        return new SortColumn<>(name, "text", value);
    }

    public static <E> SortColumn<E> date(String name, Function<E, ?> value) {
        return new SortColumn<>(name, "date", value);
    }

    public static <E> SortColumn<E> number(String name, Function<E, Long> value) {
        return new SortColumn<>(name, "bigint", value);
    }

    public static <E> SortColumn<E> flag(String name, Function<E, Boolean> value) {
        return new SortColumn<>(name, "boolean", value);
    }
}
