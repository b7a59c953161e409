package io.entente.query.readmodel.funding;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.selection.Conditions;
import io.entente.query.readmodel.selection.OfParties;
import io.entente.query.readmodel.selection.RowSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which money is asked for; null asks for nothing in particular.
 *
 * @param partnership stream id
 * @param known whether the amount is
 * @param crs a purpose code that it falls under
 * @param running when it may be, or certainly is, spent
 * @param parties of the partnership
 */
record FundingFilter(
        @Nullable String partnership,
        @Nullable String programme,
        @Nullable String funder,
        @Nullable Boolean known,
        @Nullable String currency,
        @Nullable String crs,
        Running running,
        Parties parties) {

    /** The condition of promises that are asked for, with what their programme adds. */
    String condition(RowSource rows, List<Object> values) {
        return new Conditions(values)
                .and("stream_id = ?", partnership)
                .and("programme_id = ?", programme)
                .and("funder_id = ?", funder)
                .and("amount_known = ?", known)
                .and("currency = ?", currency)
                .and("effective_crs @> array[cast(? as text)]", crs)
                .and(running.sinceSql(), running.from())
                .and(running.untilSql(), running.to())
                .and(running.sureSql("committed"))
                .and(OfParties.sql("stream_id", parties, rows, values))
                .sql();
    }
}
