package io.entente.query.readmodel.selection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one view that keep all conditions.
 *
 * <p>SQL and not HQL: comparisons of rows, arrays and multiranges are what the indexes are made for. Conditions are
 * constants of the code; what a client sends is only ever bound.
 */
public final class Selection<E> {

    private final EntityManager entities;
    private final Class<E> entity;
    private final String view;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Selection(EntityManager entities, Class<E> entity, String view) {
        this.entities = entities;
        this.entity = entity;
        this.view = view;
    }

    /** @param view in the schema {@code read_model} */
    public static <E> Selection<E> from(EntityManager entities, Class<E> entity, String view) {
        return new Selection<>(entities, entity, view);
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

    /** The column has one of the values; no values mean no condition. */
    public Selection<E> whereOneOf(String column, Collection<String> oneOf) {
        return oneOf.isEmpty() ? this : where(column + " = any(?)", oneOf.toArray(String[]::new));
    }

    /** The array column holds the value. */
    public Selection<E> whereHolds(String column, @Nullable String value) {
        return where(column + " @> array[cast(? as text)]", value);
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
        return rows(" order by " + orderBy, Integer.MAX_VALUE);
    }

    private List<E> rows(String orderBy, int rowsMax) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        Query query = entities.createNativeQuery("select * from read_model." + view + where + orderBy, entity);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.setMaxResults(rowsMax).getResultList();
        return rows.stream().<E>map(entity::cast).toList();
    }
}
