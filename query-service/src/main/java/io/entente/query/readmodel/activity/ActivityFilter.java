package io.entente.query.readmodel.activity;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.selection.Conditions;
import io.entente.query.readmodel.selection.OfParties;
import io.entente.query.readmodel.selection.RowSource;
import java.util.List;

/**
 * Which events are counted.
 *
 * @param level of the codes
 * @param codes of fields, one of these; empty for any
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

    /** The condition of codes {@code f.code} that are told. */
    String told(List<Object> values) {
        return new Conditions(values).andOneOf("f.code", codes).sql();
    }

    /** The condition of events that are counted, called {@code c}. */
    String condition(RowSource rows, List<Object> values) {
        return new Conditions(values)
                .and("c.fields && cast(? as text[])", codes.isEmpty() ? null : fields())
                .andOneOf("c.type", types)
                .andOneOf("c.stream_id", partnerships)
                .and(OfParties.sql("c.stream_id", parties, rows, values))
                .and(years.possible(values))
                .sql();
    }

    private String[] fields() {
        return level.fields(codes).toArray(String[]::new);
    }
}
