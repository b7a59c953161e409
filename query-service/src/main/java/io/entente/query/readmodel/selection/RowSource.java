package io.entente.query.readmodel.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where queries find the rows of read models: in the views, or in a fold of what was known at an instant. */
public interface RowSource {

    /**
     * What stands behind {@code from} in place of a table.
     *
     * @param values bound so far, in order; what the text needs is added
     */
    String from(String table, List<Object> values);

    /**
     * The rows that a statement finds.
     *
     * @param sql constant but for {@link #from}; its parameters are {@code ?1}, {@code ?2} …
     */
    <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity);

    /** All rows of a table, to be narrowed. */
    default <E> Selection<E> select(Class<E> entity, String table) {
        var values = new ArrayList<>();
        return new Selection<>(this, entity, from(table, values), values);
    }

    /** All rows of a subquery, to be narrowed. It is constant and stands behind {@code from}, with its alias. */
    default <E> Selection<E> selectFrom(Class<E> entity, String subquery) {
        return new Selection<>(this, entity, subquery, List.of());
    }

    /**
     * All rows that a query of its own makes, to be narrowed.
     *
     * @param query given the values bound so far, in order; adds those that it needs
     */
    default <E> Selection<E> selectFrom(Class<E> entity, Function<List<Object>, String> query) {
        var values = new ArrayList<>();
        return new Selection<>(this, entity, "(" + query.apply(values) + ") as made", values);
    }
}
