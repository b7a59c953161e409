package io.entente.query.readmodel.funding;

import io.entente.common.date.DateRange;
import io.entente.common.date.ReversedRangeException;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Conditions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which money is asked for; null asks for nothing in particular.
 *
 * @param partnership stream id
 * @param known whether the amount is
 * @param crs a purpose code that it falls under
 * @param range when it may be spent
 */
record FundingFilter(
        @Nullable String partnership,
        @Nullable String programme,
        @Nullable String funder,
        @Nullable Boolean known,
        @Nullable String currency,
        @Nullable String crs,
        DateRange range) {

    /** @throws InvalidParameterException when it ends before it begins */
    static DateRange range(@Nullable LocalDate from, @Nullable LocalDate to) {
        try {
            return new DateRange(from, to);
        } catch (ReversedRangeException reversed) {
            throw new InvalidParameterException("to", "must not be before from", reversed);
        }
    }

    /** The condition of promises that are asked for, with what their programme adds. */
    String condition(List<Object> values) {
        return new Conditions(values)
                .and("stream_id = ?", partnership)
                .and("programme_id = ?", programme)
                .and("funder_id = ?", funder)
                .and("amount_known = ?", known)
                .and("currency = ?", currency)
                .and("effective_crs @> array[cast(? as text)]", crs)
                .and("coalesce(runs_to >= ?, true)", range.from())
                .and("coalesce(runs_from <= ?, true)", range.to())
                .sql();
    }
}
