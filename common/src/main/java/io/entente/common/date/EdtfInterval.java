package io.entente.common.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From one date to another, both part of it; a null end is open: {@code 2018/2021}, {@code 1989/..}. */
record EdtfInterval(@Nullable EdtfDate start, @Nullable EdtfDate end) implements Edtf {

    @Override
    public @Nullable LocalDate earliest() {
        return start == null ? null : start.earliest();
    }

    @Override
    public @Nullable LocalDate latest() {
        return end == null ? null : end.latest();
    }

    @Override
    public DatePrecision precision() {
        return DatePrecision.RANGE;
    }

    @Override
    public boolean admits(DatePrecision stated) {
        return stated == DatePrecision.UNKNOWN || stated == precision();
    }

    @Override
    public boolean isYearCertain() {
        return ends().allMatch(EdtfDate::isYearCertain);
    }

    @Override
    public boolean isYearDoubted() {
        return ends().anyMatch(EdtfDate::isYearDoubted);
    }

    @Override
    public boolean isLeftPossibleBy(DateRange bounds) {
        return ends().allMatch(end -> end.isLeftPossibleBy(bounds));
    }

    /** The dates that are given: one or two. */
    Stream<EdtfDate> ends() {
        return Stream.of(Optional.ofNullable(start), Optional.ofNullable(end)).flatMap(Optional::stream);
    }

    @Override
    public String toString() {
        return (start == null ? ".." : start.toString()) + "/" + (end == null ? ".." : end.toString());
    }
}
