package io.entente.query.readmodel.dating;

import io.entente.common.date.DateRange;
import io.entente.common.date.ReversedRangeException;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import io.entente.query.readmodel.selection.Selection;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which things are asked for, as the parameters {@code from}, {@code to} and {@code match} give them. */
public record Within(DateRange range, Match match) {

    /** @throws InvalidParameterException when it ends before it begins, or is to match in no known way */
    public static Within of(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String match) {
        Match sureness = Choice.of(Match.class, "match", match, Match.POSSIBLE);
        try {
            return new Within(new DateRange(from, to), sureness);
        } catch (ReversedRangeException reversed) {
            throw new InvalidParameterException("to", "must not be before from", reversed);
        }
    }

    /** The rows that happened then, of a table with {@link DateColumns} of the prefix occurred and with year_doubted. */
    public <E> Selection<E> narrow(Selection<E> selection) {
        if (match == Match.POSSIBLE) {
            return selection
                    .where("coalesce(occurred_latest >= ?, true)", range.from())
                    .where("coalesce(occurred_earliest <= ?, true)", range.to());
        }
        boolean bounded = range.from() != null || range.to() != null;
        return (bounded ? selection.where("not year_doubted") : selection)
                .where("occurred_earliest >= ?", range.from())
                .where("occurred_latest <= ?", range.to());
    }
}
