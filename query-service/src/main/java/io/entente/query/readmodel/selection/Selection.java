package io.entente.query.readmodel.selection;

import io.entente.query.http.Parties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that keep all conditions.
 *
 * <p>SQL and not HQL: comparisons of rows, arrays and multiranges are what the indexes are made for. Conditions are
 * constants of the code; what a client sends is only ever bound.
 */
public final class Selection<E> {

    private final RowSource source;
    private final Class<E> entity;
    private final List<Object> values = new ArrayList<>();
    private final String columns;
    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final String grouping;

    /** @param values that {@code from} needs */
    Selection(RowSource source, Class<E> entity, String from, Collection<Object> values) {
        this(source, entity, "*", from, values, "");
    }

    private Selection(
            RowSource source,
            Class<E> entity,
            String columns,
            String from,
            Collection<Object> values,
            String grouping) {
        this.source = source;
        this.entity = entity;
        this.columns = columns;
        this.from = from;
        this.values.addAll(values);
        this.grouping = grouping;
    }

    public Selection<E> where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition with the value in place of each {@code ?}; nothing when there is no value. */
    public Selection<E> where(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(condition.replace("?", "?" + values.size()));
        }
        return this;
    }

    /** Adds the condition with one value after the other in place of each {@code ?}. */
    public Selection<E> whereAll(String condition, Object... all) {
        String numbered = condition;
        for (Object value : all) {
            values.add(value);
            numbered = numbered.replaceFirst("\\?(?!\\d)", "?" + values.size());
        }
        conditions.add(numbered);
        return this;
    }

    /** The column has one of the values; no values mean no condition. */
    public Selection<E> whereOneOf(String column, Collection<String> oneOf) {
        return oneOf.isEmpty() ? this : where(column + " = any(?)", oneOf.toArray(String[]::new));
    }

    /** The rows of partnerships between such parties. */
    public Selection<E> ofParties(Parties parties) {
        return parties.areAny() ? this : where(OfParties.sql("stream_id", parties, source, values));
    }

    /** The array column holds the value. */
    public Selection<E> whereHolds(String column, @Nullable String value) {
        return where(column + " @> array[cast(? as text)]", value);
    }

    /**
     * What these rows make when those that are equal in some columns become one. It is listed and narrowed by these columns
     * only, so that a page is read from an index on them: of a subquery PostgreSQL always plans to read all.
     *
     * @param grouped those columns, with aggregates of the rest
     */
    public <G> Selection<G> grouped(Class<G> group, String grouped, String by) {
        var selection = new Selection<>(source, group, grouped, from, values, " group by " + by);
        selection.conditions.addAll(conditions);
        return selection;
    }

    /**
     * The same, to be listed and narrowed by the aggregates too: then all groups must be made before the first is known.
     *
     * @param as what the groups are called in conditions
     */
    public <G> Selection<G> gathered(Class<G> group, String as, String grouped, String by) {
        String subquery = "(select " + grouped + " from " + from + where() + " group by " + by + ") as " + as;
        return new Selection<>(source, group, subquery, values);
    }

    /** Of the rows that have the same in the column the first so many, by that column and in the order. */
    public List<E> firstOfEach(String column, String orderBy, int max) {
        String numbered = "(select *, row_number() over (partition by " + column + " order by " + orderBy
                + ") as nth from " + from + where() + ") as numbered";
        return new Selection<>(source, entity, numbered, values)
                .where("nth <= ?", max)
                .listBy(column + ", nth");
    }

    /** @param behind the sort key of the row before the first; empty for the beginning */
    public List<E> list(Ordering<E> ordering, Optional<List<String>> behind, int rowsMax) {
        behind.ifPresent(key -> {
            conditions.add(ordering.behind(values.size() + 1));
            values.addAll(key);
        });
        return rows(" order by " + ordering.orderBy(), rowsMax);
    }

    /** Any one of the rows; for conditions that one row keeps at most. */
    public Optional<E> find() {
        return rows("", 1).stream().findFirst();
    }

    public List<E> listBy(String orderBy) {
        return listBy(orderBy, Integer.MAX_VALUE);
    }

    public List<E> listBy(String orderBy, int rowsMax) {
        return rows(" order by " + orderBy, rowsMax);
    }

    private List<E> rows(String orderBy, int rowsMax) {
        return source.rows(
                "select " + columns + " from " + from + where() + grouping + orderBy, values, rowsMax, entity);
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
