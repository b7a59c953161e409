package io.entente.query.readmodel.agreement;

import io.entente.common.date.DateRange;
import io.entente.common.date.ReversedRangeException;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.http.Parties;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.inforce.Certainty;
import io.entente.query.readmodel.inforce.YearBounds;
import io.entente.query.readmodel.selection.Choice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are asked for; null asks for nothing in particular.
 *
 * @param inForceOn in force on this day, as surely as {@code certainty} says
 * @param ending when the last possible day is
 * @param partnership stream id
 * @param confidence in the date of signature
 */
record AgreementFilter(
        @Nullable LocalDate inForceOn,
        Certainty certainty,
        YearBounds yearBounds,
        @Nullable DateRange ending,
        @Nullable String instrumentType,
        @Nullable String party,
        @Nullable String partnership,
        Parties parties,
        Confidences confidence) {

    private static final int YEAR_MAX = 9999;

    /** The column that holds the days on which an agreement is in force so surely. */
    String days() {
        if (certainty == Certainty.POSSIBLE) {
            return "possible";
        }
        return yearBounds == YearBounds.STRICT ? "certain_strictly" : "certain";
    }

    /** @throws InvalidParameterException when it is neither possible nor certain */
    static Certainty sureness(@Nullable String certainty) {
        Certainty sureness = Choice.of(Certainty.class, "certainty", certainty, Certainty.POSSIBLE);
        if (sureness == Certainty.NO) {
            throw new InvalidParameterException("certainty", "must be possible or certain");
        }
        return sureness;
    }

    /**
     * The days from one on; null for no period.
     *
     * @throws InvalidParameterException when the period is none, or goes back in time
     */
    static @Nullable DateRange ending(LocalDate from, @Nullable String period) {
        try {
            return period == null ? null : new DateRange(from, last(from.plus(Period.parse(period))));
        } catch (DateTimeException | ArithmeticException | ReversedRangeException unusable) {
            throw new InvalidParameterException("expiringWithin", "must be a period such as P180D", unusable);
        }
    }

    /** What ends later is not asked of PostgreSQL, whose calendar ends somewhere. */
    private static LocalDate last(LocalDate day) {
        if (day.getYear() > YEAR_MAX) {
            throw new DateTimeException(day + " is after the year " + YEAR_MAX);
        }
        return day;
    }
}
