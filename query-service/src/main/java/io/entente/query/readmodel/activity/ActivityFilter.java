package io.entente.query.readmodel.activity;

import io.entente.query.readmodel.selection.Conditions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are counted.
 *
 * @param level at which they are told apart by field
 * @param code of a field at that level; null for any
 * @param types one of these; empty for any
 * @param partnerships of one of these; empty for any
 */
record ActivityFilter(
        Level level, @Nullable String code, List<String> types, List<String> partnerships, YearRange years) {

    /** The condition of rows that are counted, the counts being called {@code c}. */
    String condition(List<Object> values) {
        return new Conditions(values)
                .and("c.level = ?", level.column())
                .and("c.code = ?", code)
                .andOneOf("c.type", types)
                .andOneOf("c.stream_id", partnerships)
                .and(years.possible(values))
                .sql();
    }
}
