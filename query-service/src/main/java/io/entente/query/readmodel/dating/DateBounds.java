package io.entente.query.readmodel.dating;

import io.entente.common.date.FuzzyDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day that something can have been; null when open.
 *
 * <p>What tables filter and sort by. Sort days are never null, so that a page can begin behind any row.
 */
public record DateBounds(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    public static final DateBounds UNKNOWN = new DateBounds(null, null);

    /** Sorts behind every known day. */
    private static final LocalDate UNKNOWN_DAY = LocalDate.of(9999, 12, 31);

    public static DateBounds of(@Nullable FuzzyDate date) {
        return date == null ? UNKNOWN : new DateBounds(date.earliest(), date.latest());
    }

    /** At least one of the two is known. */
    public boolean known() {
        return earliest != null || latest != null;
    }

    public LocalDate sortDay() {
        return earliest != null ? earliest : sortLatest();
    }

    public LocalDate sortLatest() {
        return latest != null ? latest : UNKNOWN_DAY;
    }
}
