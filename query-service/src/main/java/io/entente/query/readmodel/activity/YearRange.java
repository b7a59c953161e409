package io.entente.query.readmodel.activity;

import io.entente.query.http.InvalidParameterException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The years that are asked for, both ends part of them.
 *
 * @param from null when open
 * @param to null when open
 */
record YearRange(@Nullable Integer from, @Nullable Integer to) {

    private static final String POSSIBLE = "c.first_year <= %2$s and c.last_year >= %1$s";
    private static final String CERTAIN = "not c.years_doubted and c.first_year >= %1$s and c.last_year <= %2$s";
    private static final String DOTS = "..";
    private static final Pattern FORM = Pattern.compile("(\\d{4})?(?:\\.\\.(\\d{4})?)?");
    private static final int YEAR_MIN = 0;
    private static final int YEAR_MAX = 9999;

    /** @throws InvalidParameterException when they contradict each other, or are no years of four digits */
    static YearRange of(@Nullable Integer year, @Nullable Integer from, @Nullable Integer to) {
        if (year != null && (from != null || to != null)) {
            throw new InvalidParameterException("year", "cannot go with from or to");
        }
        if (from != null && to != null && to < from) {
            throw new InvalidParameterException("to", "must not be before from");
        }
        YearRange range = year == null ? new YearRange(from, to) : new YearRange(year, year);
        if (range.first() < YEAR_MIN || range.last() > YEAR_MAX) {
            throw new InvalidParameterException("year", "must be a year of four digits");
        }
        return range;
    }

    /**
     * The parameter {@code years}: one year, or the first and the last with two dots between them, of which one may be
     * missing; null for all.
     *
     * @throws InvalidParameterException when it has another form, or ends before it begins
     */
    static YearRange parse(@Nullable String years) {
        if (years == null) {
            return new YearRange(null, null);
        }
        Matcher form = FORM.matcher(years);
        if (!form.matches() || years.isEmpty() || years.equals(DOTS)) {
            throw new InvalidParameterException("years", "must be of the form 2019, 2018..2021, 2018.. or ..2021");
        }
        Integer first = number(form.group(1));
        Integer last = years.contains(DOTS) ? number(form.group(2)) : first;
        if (first != null && last != null && last < first) {
            throw new InvalidParameterException("years", "must not end before they begin");
        }
        return new YearRange(first, last);
    }

    private static @Nullable Integer number(@Nullable String year) {
        return year == null || year.isEmpty() ? null : Integer.valueOf(year);
    }

    boolean isOpen() {
        return from == null && to == null;
    }

    int first() {
        return from == null ? YEAR_MIN : from;
    }

    int last() {
        return to == null ? YEAR_MAX : to;
    }

    /** The condition of events that may lie in it; all when it is open, those of unknown years only then. */
    String possible(List<Object> values) {
        return isOpen() ? "true" : bound(POSSIBLE, values);
    }

    /** The condition of events that do lie in it. Whatever is recorded has happened: all when it is open. */
    String certain(List<Object> values) {
        return isOpen() ? "true" : bound(CERTAIN, values);
    }

    /** The condition of single years that are part of it. */
    String holds(String year) {
        return isOpen() ? "true" : year + " between " + first() + " and " + last();
    }

    private String bound(String condition, List<Object> values) {
        values.add(first());
        values.add(last());
        return condition.formatted("?" + (values.size() - 1), "?" + values.size());
    }
}
