package io.entente.common.date;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date in the supported subset of EDTF (ISO 8601-2, profile of the Library of Congress, 2019).
 *
 * <p>The subset is what uncertain events need: years, months and days of four-digit years; {@code ?}, {@code ~} and
 * {@code %} behind a component, which they qualify together with all before it; unspecified digits at the end of a year
 * and whole unspecified months and days; intervals, also with one open end; and one-of-a-set lists of plain dates. Times,
 * seasons, long years, {@code {…}} sets and qualifiers before a component are outside of it.
 *
 * <p>Printing gives back the text that was parsed.
 */
public sealed interface Edtf permits EdtfDate, EdtfInterval, EdtfSet {

    /** In characters. Room for sixteen days in a set. */
    int LENGTH_MAX = 200;

    /**
     * @throws EdtfSyntaxException when the text is outside of the subset, names a day that does not exist, or ends before
     *     it begins
     */
    static Edtf parse(String text) {
        return new EdtfParser(text).parse();
    }

    /** Empty where {@link #parse} would throw. */
    static Optional<Edtf> find(String text) {
        return KnownDates.find(text);
    }

    /** First day that it can be or include; null when open. */
    @Nullable
    LocalDate earliest();

    /** Last day that it can be or include; null when open. */
    @Nullable
    LocalDate latest();

    /** The precision that the text itself tells. {@code UNKNOWN} when it fits none of the others. */
    DatePrecision precision();

    /**
     * Whether a recorder may state this precision beside the text: the derived one and {@code UNKNOWN} always, and
     * {@code DAY_WITHIN_RANGE} where the text leaves more than one day to a single event.
     */
    boolean admits(DatePrecision stated);

    /** The year is told in full, it is one year or the years of an interval, and no qualifier doubts it. */
    boolean isYearCertain();

    /** A {@code ?}, {@code ~} or {@code %} stands on a year. The bounds of such a date are possible, never certain. */
    boolean isYearDoubted();

    /**
     * Whether the bounds leave every date possible that the text names: both ends of an interval, each member of a set,
     * and at least one of the dates that unspecified digits can stand for.
     */
    boolean isLeftPossibleBy(DateRange bounds);

    /** The text that was parsed. */
    @Override
    String toString();
}
