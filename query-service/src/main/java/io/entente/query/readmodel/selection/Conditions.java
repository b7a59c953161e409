package io.entente.query.readmodel.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that becomes part of another, to be written behind {@code where}. */
public final class Conditions {

    private final List<Object> values;
    private final List<String> conditions = new ArrayList<>();

    /** @param values bound so far, in order; those of the conditions are added */
    public Conditions(List<Object> values) {
        this.values = values;
    }

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Adds the condition with the value in place of {@code ?}; nothing when there is no value. */
    public Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value);
            conditions.add(condition.replace("?", "?" + values.size()));
        }
        return this;
    }

    /** The column has one of the values; no values mean no condition. */
    public Conditions andOneOf(String column, Collection<String> oneOf) {
        return oneOf.isEmpty() ? this : and(column + " = any(?)", oneOf.toArray(String[]::new));
    }

    /** Constant but for the places of values; {@code true} when there is no condition. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
