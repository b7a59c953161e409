package io.entente.common.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All days from one to another, both part of it: the period a reader asks for.
 *
 * @param from null when open
 * @param to null when open
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** @throws ReversedRangeException when it ends before it begins */
    public DateRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ReversedRangeException(from, to);
        }
    }

    /** Something that lies between these bounds (null: open) may be in this range. */
    public boolean overlaps(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return !isAfter(earliest, to) && !isAfter(from, latest);
    }

    /** Whatever lies between these bounds (null: open) is in this range. */
    public boolean contains(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        boolean begins = from == null || (earliest != null && !earliest.isBefore(from));
        boolean ends = to == null || (latest != null && !latest.isAfter(to));
        return begins && ends && overlaps(earliest, latest);
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }
}
