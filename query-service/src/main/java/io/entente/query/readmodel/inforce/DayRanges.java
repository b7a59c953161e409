package io.entente.query.readmodel.inforce;

import io.entente.common.date.DateRange;
import io.entente.common.event.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ranges of days in order, with days between them that belong to none. */
public record DayRanges(List<DateRange> ranges) {

    public DayRanges {
        ranges = List.copyOf(ranges);
    }

    /** The days on which a period may hold. */
    public static DayRanges possible(Period period) {
        PeriodReading reading = PeriodReading.of(period, YearBounds.STRICT);
        return between(reading.firstStart(), reading.lastEnd());
    }

    /** The days on which a period holds, whenever in their years or months it began and ended. */
    public static DayRanges certain(Period period) {
        PeriodReading reading = PeriodReading.of(period, YearBounds.STRICT);
        return between(reading.lastStart(), reading.firstEnd());
    }

    private static DayRanges between(LocalDate from, LocalDate to) {
        return new DayRanges(to.isBefore(from) ? List.of() : List.of(new DateRange(from, to)));
    }

    /** All days that keep the condition, which changes on turning days only. */
    static DayRanges where(Predicate<LocalDate> condition, SortedSet<LocalDate> turningDays) {
        var ranges = new ArrayList<DateRange>();
        LocalDate anyDay = turningDays.isEmpty() ? LocalDate.EPOCH : turningDays.first();
        boolean open = condition.test(anyDay.minusDays(1));
        LocalDate from = null;
        for (LocalDate day : turningDays) {
            boolean keeps = condition.test(day);
            if (open && !keeps) {
                ranges.add(new DateRange(from, day.minusDays(1)));
            } else if (!open && keeps) {
                from = day;
            }
            open = keeps;
        }
        if (open) {
            ranges.add(new DateRange(from, null));
        }
        return new DayRanges(ranges);
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The last day; null when there is none or no last one. */
    public @Nullable LocalDate last() {
        return ranges.isEmpty() ? null : ranges.get(ranges.size() - 1).to();
    }

    boolean beginAfter(LocalDate day) {
        LocalDate from = ranges.isEmpty() ? null : ranges.get(0).from();
        return from != null && from.isAfter(day);
    }

    /** As PostgreSQL writes a {@code datemultirange}. */
    public String multirange() {
        return ranges.stream()
                .map(range -> (range.from() == null ? "(" : "[" + range.from()) + ","
                        + (range.to() == null ? ")" : range.to() + "]"))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** It is one range, which ends when the other does and begins before. */
    boolean beginsAloneBefore(DayRanges other) {
        return ranges.size() == 1
                && other.ranges.size() == 1
                && ranges.get(0).from() != null
                && Objects.equals(last(), other.last());
    }

    /** @param and between two ranges */
    String text(String and) {
        return ranges.stream().map(DayRanges::text).collect(Collectors.joining(and));
    }

    @Override
    public String toString() {
        return text(" and ");
    }

    private static String text(DateRange range) {
        return (range.from() == null ? "" : range.from()) + ".." + (range.to() == null ? "" : range.to());
    }
}
