package io.entente.query.readmodel.followup;

import io.entente.query.http.InvalidParameterException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an open task or commitment counts as forgotten: nothing was heard of it for more than so many days, whichever of
 * the possible days it was. What nobody can date is not forgotten.
 *
 * @param wanted whether the forgotten ones or the others are asked for; null for all
 */
record Staleness(int daysMax, @Nullable Boolean wanted) {

    static final int DAYS_MAX = 365;

    /** The parameter {@code stale}: true, false, or a number of days that stands for true after so many. */
    static Staleness parse(@Nullable String stale) {
        if (stale == null) {
            return new Staleness(DAYS_MAX, null);
        }
        if (stale.equals("true") || stale.equals("false")) {
            return new Staleness(DAYS_MAX, Boolean.valueOf(stale));
        }
        if (!stale.matches("\\d{1,5}")) {
            throw new InvalidParameterException("stale", "must be true, false or a number of days");
        }
        return new Staleness(Integer.parseInt(stale), true);
    }

    boolean isReached(boolean closed, @Nullable LocalDate lastHeard, LocalDate asOf) {
        return !closed && lastHeard != null && lastHeard.isBefore(limit(asOf));
    }

    /** What was last heard of before this day is forgotten. */
    LocalDate limit(LocalDate asOf) {
        return asOf.minusDays(daysMax);
    }
}
