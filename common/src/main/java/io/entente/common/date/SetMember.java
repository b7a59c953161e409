package io.entente.common.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date of a set, or all dates from one to another.
 *
 * @param first null when the range has no beginning
 * @param last null when the range has no end; the same as {@code first} for one date
 */
record SetMember(@Nullable EdtfDate first, @Nullable EdtfDate last, boolean isRange) {

    static SetMember single(EdtfDate date) {
        return new SetMember(date, date, false);
    }

    static SetMember range(@Nullable EdtfDate first, @Nullable EdtfDate last) {
        return new SetMember(first, last, true);
    }

    @Nullable
    LocalDate earliest() {
        return first == null ? null : first.earliest();
    }

    @Nullable
    LocalDate latest() {
        return last == null ? null : last.latest();
    }

    boolean isOfDays() {
        return first != null && first.day() != null && last != null && last.day() != null;
    }

    @Override
    public String toString() {
        String from = first == null ? "" : first.toString();
        return isRange ? from + ".." + (last == null ? "" : last) : from;
    }
}
