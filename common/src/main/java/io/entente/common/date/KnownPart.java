package io.entente.common.date;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of a date, to be put into words. */
record KnownPart(
        @Nullable Integer year,
        @Nullable Integer month,
        @Nullable Integer day) {

    static KnownPart of(LocalDate date) {
        return new KnownPart(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Only the year of 1 January and 31 December: as bounds they stand for a year, and nobody has told the day. */
    static KnownPart ofBound(LocalDate bound) {
        boolean isEdgeOfYear = bound.getDayOfYear() == 1 || bound.getDayOfYear() == bound.lengthOfYear();
        return isEdgeOfYear ? ofYear(bound.getYear()) : of(bound);
    }

    static KnownPart ofYear(int year) {
        return new KnownPart(year, null, null);
    }

    boolean isNothing() {
        return year == null && month == null;
    }

    boolean hasDay() {
        return day != null;
    }

    KnownPart withoutYear() {
        return new KnownPart(null, month, day);
    }

    /** Leaves out the year and the month that the end of the range says anyway: "14" before "18 September 2019". */
    KnownPart before(KnownPart end) {
        if (month == null || end.month == null || !Objects.equals(year, end.year)) {
            return this;
        }
        boolean sameMonth = month.equals(end.month) && day != null && end.day != null;
        return new KnownPart(null, sameMonth ? null : month, day);
    }
}
