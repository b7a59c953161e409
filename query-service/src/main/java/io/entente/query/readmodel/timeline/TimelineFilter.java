package io.entente.query.readmodel.timeline;

import io.entente.common.date.DateRange;
import io.entente.common.date.ReversedRangeException;
import io.entente.query.http.InvalidParameterException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events of a partnership are asked for.
 *
 * @param types one of these; empty for any
 * @param range when they happened, as surely as {@code match} says
 * @param actor id of somebody named in them; null for anybody
 * @param field a field that they touch; null for any
 */
record TimelineFilter(
        String partnershipId,
        List<String> types,
        DateRange range,
        Match match,
        @Nullable String actor,
        @Nullable String field) {

    /** @throws InvalidParameterException when it ends before it begins */
    static DateRange range(@Nullable LocalDate from, @Nullable LocalDate to) {
        try {
            return new DateRange(from, to);
        } catch (ReversedRangeException reversed) {
            throw new InvalidParameterException("to", "must not be before from", reversed);
        }
    }
}
