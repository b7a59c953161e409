package io.entente.common.date;

import static io.entente.common.date.DatePrecision.DAY;
import static io.entente.common.date.DatePrecision.DAY_OF_UNKNOWN_YEAR;
import static io.entente.common.date.DatePrecision.DAY_WITHIN_RANGE;
import static io.entente.common.date.DatePrecision.MONTH;
import static io.entente.common.date.DatePrecision.UNKNOWN;
import static io.entente.common.date.DatePrecision.YEAR;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A year, a month or a day: {@code 1989}, {@code 2018-06}, {@code 2019?-09-14}, {@code XXXX-01-30}. */
record EdtfDate(
        DatePart year, @Nullable DatePart month, @Nullable DatePart day) implements Edtf {

    private static final int A_LEAP_YEAR = 2000;

    /** Null also when no such day exists in any year that the digits allow. */
    @Override
    public @Nullable LocalDate earliest() {
        return first(IntStream.rangeClosed(year.lowest(), year.highest()), this::firstDayIn);
    }

    @Override
    public @Nullable LocalDate latest() {
        int lowest = year.lowest();
        int highest = year.highest();
        return first(IntStream.rangeClosed(lowest, highest).map(each -> highest + lowest - each), this::lastDayIn);
    }

    @Override
    public DatePrecision precision() {
        if (isSpecified(day)) {
            return year.isSpecified() ? DAY : DAY_OF_UNKNOWN_YEAR;
        }
        if (!year.isSpecified()) {
            return UNKNOWN;
        }
        return tellsMonth() ? MONTH : YEAR;
    }

    @Override
    public boolean admits(DatePrecision stated) {
        return stated == UNKNOWN || stated == precision() || (stated == DAY_WITHIN_RANGE && !isSpecified(day));
    }

    @Override
    public boolean isYearCertain() {
        return year.isSpecified() && !isYearDoubted();
    }

    @Override
    public boolean isYearDoubted() {
        return parts().anyMatch(part -> part.qualifier() != Qualifier.NONE);
    }

    @Override
    public boolean isLeftPossibleBy(DateRange bounds) {
        LocalDate from = bounds.from();
        LocalDate to = bounds.to();
        int first = from == null ? year.lowest() : Math.max(year.lowest(), from.getYear());
        int last = to == null ? year.highest() : Math.min(year.highest(), to.getYear());
        return IntStream.rangeClosed(first, last).anyMatch(each -> firstDayIn(each)
                .flatMap(firstDay -> lastDayIn(each).filter(lastDay -> bounds.overlaps(firstDay, lastDay)))
                .isPresent());
    }

    boolean isPlain() {
        return parts().allMatch(part -> part.isSpecified() && part.qualifier() == Qualifier.NONE);
    }

    boolean isApproximate() {
        return parts().anyMatch(part -> part.qualifier().isApproximate());
    }

    boolean isUncertain() {
        return parts().anyMatch(part -> part.qualifier().isUncertain());
    }

    /** The year is doubted, and month or day, which the date tells as well, are not. */
    boolean isOnlyYearUncertain() {
        return tellsMonth()
                && parts().skip(1).noneMatch(part -> part.qualifier().isUncertain());
    }

    boolean tellsMonth() {
        return isSpecified(month);
    }

    /** Some year that the digits allow has such a day. */
    boolean exists() {
        return year.isWhollyUnspecified() ? firstDayIn(A_LEAP_YEAR).isPresent() : earliest() != null;
    }

    /** What of this date is told: year, month and day where their digits are all given. */
    KnownPart known() {
        return new KnownPart(
                numberOf(year).orElse(null),
                numberOf(month).orElse(null),
                numberOf(day).orElse(null));
    }

    /** Without qualifiers. */
    EdtfDate unqualified() {
        return new EdtfDate(
                unqualified(year), month == null ? null : unqualified(month), day == null ? null : unqualified(day));
    }

    Stream<DatePart> parts() {
        return Stream.of(Optional.of(year), Optional.ofNullable(month), Optional.ofNullable(day))
                .flatMap(Optional::stream);
    }

    @Override
    public String toString() {
        return String.join("-", parts().map(DatePart::toString).toList());
    }

    private @Nullable LocalDate first(IntStream years, IntFunction<Optional<LocalDate>> dayIn) {
        return year.isWhollyUnspecified()
                ? null
                : years.mapToObj(dayIn).flatMap(Optional::stream).findFirst().orElse(null);
    }

    private Optional<LocalDate> firstDayIn(int year) {
        YearMonth first = YearMonth.of(year, numberOf(month).orElse(1));
        return dayOf(first, numberOf(day).orElse(1));
    }

    private Optional<LocalDate> lastDayIn(int year) {
        YearMonth last = YearMonth.of(year, numberOf(month).orElse(12));
        return dayOf(last, numberOf(day).orElse(last.lengthOfMonth()));
    }

    private static Optional<LocalDate> dayOf(YearMonth month, int dayOfMonth) {
        return month.isValidDay(dayOfMonth) ? Optional.of(month.atDay(dayOfMonth)) : Optional.empty();
    }

    private static Optional<Integer> numberOf(@Nullable DatePart part) {
        return Optional.ofNullable(part).filter(DatePart::isSpecified).map(DatePart::lowest);
    }

    private static boolean isSpecified(@Nullable DatePart part) {
        return part != null && part.isSpecified();
    }

    private static DatePart unqualified(DatePart part) {
        return new DatePart(part.digits(), Qualifier.NONE);
    }
}
