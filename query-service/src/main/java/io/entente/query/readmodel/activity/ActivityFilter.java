package io.entente.query.readmodel.activity;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.selection.Conditions;
import io.entente.query.readmodel.selection.OfParties;
import io.entente.query.readmodel.selection.RowSource;
import java.util.List;

/**
 * Which events are counted.
 *
 * @param level at which they are told apart by field
 * @param codes of fields at that level, one of these; empty for any
 * @param types one of these; empty for any
 * @param partnerships of one of these; empty for any
 * @param parties of the partnership
 */
record ActivityFilter(
        Level level,
        List<String> codes,
        List<String> types,
        List<String> partnerships,
        Parties parties,
        YearRange years) {

    /** The condition of rows that are counted, the counts being called {@code c}. */
    String condition(RowSource rows, List<Object> values) {
        return new Conditions(values)
                .and("c.level = ?", level.column())
                .andOneOf("c.code", codes)
                .andOneOf("c.type", types)
                .andOneOf("c.stream_id", partnerships)
                .and(OfParties.sql("c.stream_id", parties, rows, values))
                .and(years.possible(values))
                .sql();
    }
}
