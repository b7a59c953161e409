package io.entente.query.readmodel.actor;

import io.entente.common.date.DateRange;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.Period;
import io.entente.query.readmodel.inforce.DayRanges;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On which days an office was held.
 *
 * <p>A term that a source gives decides alone; of a term told in years the inner days are certain and the first and last
 * year possible. Without a term nothing is known but that somebody was seen in the office on one day: that day is certain
 * when it is one day and its year is not in doubt, else all days it can have been are possible. What lies before, between
 * and after is not guessed.
 *
 * @param term null when no source gives it
 */
record Tenure(@Nullable Period term, FuzzyDate observed) {

    private static final DayRanges NEVER = new DayRanges(List.of());

    DayRanges possible() {
        return term == null ? days(observed.earliest(), observed.latest()) : DayRanges.possible(term);
    }

    DayRanges certain() {
        if (term != null) {
            return DayRanges.certain(term);
        }
        LocalDate day = observed.earliest();
        boolean oneDay = day != null && day.equals(observed.latest()) && !observed.isYearDoubted();
        return oneDay ? days(day, day) : NEVER;
    }

    /** A date that is open on one side tells too little to say that an office was held on a day. */
    private static DayRanges days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? NEVER : new DayRanges(List.of(new DateRange(from, to)));
    }
}
