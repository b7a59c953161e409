package io.entente.query.readmodel.funding;

import io.entente.common.date.DateBasis;
import io.entente.common.date.DatePrecision;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.Period;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of a programme as IATI wants them: each a day, where sources tell years.
 *
 * <p>A year is widened to its first or last day, and a note says so. A launch is an actual start only if a source states
 * its day; otherwise the dates are planned ones.
 */
final class IatiDates {

    private static final String PLANNED_START = "1";
    private static final String ACTUAL_START = "2";
    private static final String PLANNED_END = "3";

    private static final String PIPELINE = "1";
    private static final String IMPLEMENTATION = "2";
    private static final String CLOSED = "4";

    private static final Set<DateBasis> TOLD = EnumSet.of(DateBasis.STATED, DateBasis.CORROBORATED);

    private IatiDates() {}

    /** Empty when nobody knows when it began, nor when it was to begin. */
    static List<IatiActivity.Day> of(ProgrammeEntity programme) {
        var days = new ArrayList<IatiActivity.Day>();
        FuzzyDate launched = programme.launched.date();
        Period period = programme.period;
        if (period != null) {
            days.add(new IatiActivity.Day(PLANNED_START, period.earliest(), widened(period)));
        } else if (launched.earliest() != null && !isActual(programme.launched)) {
            days.add(new IatiActivity.Day(PLANNED_START, launched.earliest(), widened(launched)));
        }
        if (launched.earliest() != null && isActual(programme.launched)) {
            days.add(new IatiActivity.Day(ACTUAL_START, launched.earliest(), widened(launched)));
        }
        if (period != null) {
            days.add(new IatiActivity.Day(PLANNED_END, period.latest(), widened(period)));
        }
        return days;
    }

    /** Told from the period alone; without one it is under way. */
    static String status(@Nullable Period period, LocalDate today) {
        if (period == null) {
            return IMPLEMENTATION;
        }
        if (today.isBefore(period.earliest())) {
            return PIPELINE;
        }
        return today.isAfter(period.latest()) ? CLOSED : IMPLEMENTATION;
    }

    /** What the source tells, where that is less than a day; else null. */
    static @Nullable String widened(FuzzyDate date) {
        return date.precision() == DatePrecision.DAY
                ? null
                : "The source tells " + date.edtf() + "; this is its first day.";
    }

    private static @Nullable String widened(Period period) {
        boolean days = period.startPrecision() == DatePrecision.DAY && period.endPrecision() == DatePrecision.DAY;
        return days ? null : "The source tells " + period.edtf() + "; years were widened to their first and last days.";
    }

    private static boolean isActual(EffectiveDate launched) {
        return launched.yearCertain() && TOLD.contains(launched.date().basis());
    }
}
