package io.entente.query.readmodel.dating;

import org.jspecify.annotations.Nullable;

/**
 * The years in which an event can have happened.
 *
 * @param first null when the years are unknown: open on a side, or more than {@value #YEARS_MAX} of them
 * @param last null exactly when {@code first} is
 * @param doubted the event possibly happened in these years, and certainly in none of them, not even in all together
 */
public record YearSpan(@Nullable Integer first, @Nullable Integer last, boolean doubted) {

    public static final YearSpan UNKNOWN = new YearSpan(null, null, true);

    private static final int YEARS_MAX = 50;

    public static YearSpan of(EffectiveDate date) {
        DateBounds bounds = date.bounds();
        if (bounds.earliest() == null || bounds.latest() == null) {
            return UNKNOWN;
        }
        int first = bounds.earliest().getYear();
        int last = bounds.latest().getYear();
        if (last < first || last - first >= YEARS_MAX) {
            return UNKNOWN;
        }
        return new YearSpan(first, last, date.isYearDoubted() || (first == last && !date.yearCertain()));
    }
}
