package io.entente.query.readmodel.inforce;

import io.entente.common.date.DatePrecision;
import io.entente.common.event.Period;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The days on which a period can begin and end. All four are part of the period if it begins and ends on them. */
record PeriodReading(LocalDate firstStart, LocalDate lastStart, LocalDate firstEnd, LocalDate lastEnd) {

    static PeriodReading of(Period period, YearBounds yearBounds) {
        LocalDate end =
                period.endInclusive() ? period.latest() : period.latest().minusDays(1);
        return yearBounds == YearBounds.INCLUSIVE
                ? new PeriodReading(period.earliest(), period.earliest(), end, end)
                : new PeriodReading(
                        period.earliest(),
                        lastDayOf(period.startPrecision(), period.earliest()),
                        firstDayOf(period.endPrecision(), end),
                        end);
    }

    Certainty holdsOn(LocalDate day) {
        if (day.isBefore(firstStart) || day.isAfter(lastEnd)) {
            return Certainty.NO;
        }
        return day.isBefore(lastStart) || day.isAfter(firstEnd) ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }

    private static LocalDate lastDayOf(@Nullable DatePrecision precision, LocalDate day) {
        if (precision == DatePrecision.YEAR) {
            return day.with(TemporalAdjusters.lastDayOfYear());
        }
        return precision == DatePrecision.MONTH ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
    }

    private static LocalDate firstDayOf(@Nullable DatePrecision precision, LocalDate day) {
        if (precision == DatePrecision.YEAR) {
            return day.with(TemporalAdjusters.firstDayOfYear());
        }
        return precision == DatePrecision.MONTH ? day.with(TemporalAdjusters.firstDayOfMonth()) : day;
    }
}
