package io.entente.common.date;

import static io.entente.common.date.DatePrecision.DAY_OF_UNKNOWN_YEAR;
import static io.entente.common.date.DatePrecision.DAY_WITHIN_RANGE;
import static io.entente.common.date.DatePrecision.UNKNOWN;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of several dates, it is not known which: {@code [2019-09-14..2019-09-18]}, {@code [2022-01-30,2023-01-30]}. */
record EdtfSet(List<SetMember> members) implements Edtf {

    EdtfSet {
        members = List.copyOf(members);
    }

    static EdtfSet range(@Nullable EdtfDate first, @Nullable EdtfDate last) {
        return new EdtfSet(List.of(SetMember.range(first, last)));
    }

    @Override
    public @Nullable LocalDate earliest() {
        List<LocalDate> days = known(members.stream().map(SetMember::earliest));
        return days.size() < members.size() ? null : days.get(0);
    }

    @Override
    public @Nullable LocalDate latest() {
        List<LocalDate> days = known(members.stream().map(SetMember::latest));
        return days.size() < members.size() ? null : days.get(days.size() - 1);
    }

    @Override
    public DatePrecision precision() {
        if (!members.stream().allMatch(SetMember::isOfDays)) {
            return UNKNOWN;
        }
        if (members.size() == 1 && !members.get(0).isRange()) {
            return DatePrecision.DAY;
        }
        return isOneDayOfSeveralYears() ? DAY_OF_UNKNOWN_YEAR : DAY_WITHIN_RANGE;
    }

    @Override
    public boolean admits(DatePrecision stated) {
        return stated == UNKNOWN || stated == DAY_WITHIN_RANGE || stated == precision();
    }

    @Override
    public boolean isYearCertain() {
        LocalDate earliest = earliest();
        LocalDate latest = latest();
        return earliest != null && latest != null && earliest.getYear() == latest.getYear();
    }

    /** Always false: nothing inside a set is qualified. */
    @Override
    public boolean isYearDoubted() {
        return false;
    }

    @Override
    public boolean isLeftPossibleBy(DateRange bounds) {
        return members.stream()
                .flatMap(member -> Stream.of(Optional.ofNullable(member.first()), Optional.ofNullable(member.last())))
                .flatMap(Optional::stream)
                .allMatch(date -> date.isLeftPossibleBy(bounds));
    }

    /** The same day and month in every member: 30 January of 2022, 2023, 2024 or 2025. */
    boolean isOneDayOfSeveralYears() {
        return members.size() > 1
                && members.stream().allMatch(member -> member.isOfDays() && !member.isRange())
                && known(members.stream().map(SetMember::earliest)).stream()
                                .map(MonthDay::from)
                                .distinct()
                                .count()
                        == 1;
    }

    @Override
    public String toString() {
        return "[" + String.join(",", members.stream().map(SetMember::toString).toList()) + "]";
    }

    private static List<LocalDate> known(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).sorted().toList();
    }
}
