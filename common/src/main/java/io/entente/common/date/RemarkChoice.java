package io.entente.common.date;

import java.util.List;
import java.util.Optional;

/** Decides what has to stand behind a date: the doubt it carries itself, else the doubt it inherits. */
final class RemarkChoice {

    private RemarkChoice() {}

    static Optional<Remark> of(EdtfDate date, DateBasis basis, boolean yearInferred) {
        return own(List.of(date), basis).or(() -> inherited(List.of(date), yearInferred));
    }

    static Optional<Remark> of(EdtfInterval interval, DateBasis basis, boolean yearInferred) {
        List<EdtfDate> ends = interval.ends().toList();
        Optional<Remark> approximate =
                ends.stream().anyMatch(EdtfDate::isApproximate) ? Optional.of(Remark.APPROXIMATE) : Optional.empty();
        return own(ends, basis).or(() -> approximate).or(() -> inherited(ends, yearInferred));
    }

    /** Nothing in a set is qualified, so only ancestors can doubt it. */
    static Optional<Remark> of(EdtfSet set, boolean yearInferred) {
        List<EdtfDate> dates = set.members().stream()
                .flatMap(member -> Optional.ofNullable(member.first()).stream())
                .toList();
        return inherited(dates, yearInferred);
    }

    private static Optional<Remark> own(List<EdtfDate> dates, DateBasis basis) {
        List<EdtfDate> doubted = dates.stream().filter(EdtfDate::isUncertain).toList();
        if (doubted.isEmpty()) {
            return Optional.empty();
        }
        boolean isYearOnly = doubted.stream().allMatch(EdtfDate::isOnlyYearUncertain);
        // A source that doubts its own date has inferred nothing.
        return Optional.of(
                basis == DateBasis.STATED
                        ? (isYearOnly ? Remark.YEAR_UNCERTAIN : Remark.UNCERTAIN)
                        : (isYearOnly ? Remark.YEAR_INFERRED : Remark.INFERRED));
    }

    private static Optional<Remark> inherited(List<EdtfDate> dates, boolean yearInferred) {
        boolean tellsMore = !dates.isEmpty() && dates.stream().allMatch(EdtfDate::tellsMonth);
        return yearInferred ? Optional.of(tellsMore ? Remark.YEAR_INFERRED : Remark.INFERRED) : Optional.empty();
    }
}
