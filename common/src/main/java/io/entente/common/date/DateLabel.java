package io.entente.common.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One date in the words of one language. */
final class DateLabel {

    private final FuzzyDate date;
    private final DateWords words;
    private final boolean yearInferred;

    DateLabel(FuzzyDate date, DateWords words, boolean yearInferred) {
        this.date = date;
        this.words = words;
        this.yearInferred = yearInferred;
    }

    String of(Edtf edtf) {
        if (edtf instanceof EdtfDate point) {
            return of(point);
        }
        if (edtf instanceof EdtfInterval interval) {
            return of(interval);
        }
        return of((EdtfSet) edtf);
    }

    private String of(EdtfDate point) {
        KnownPart known = point.known();
        if (known.year() == null) {
            return ofUnknownYear(point);
        }
        String text = point.isApproximate() ? words.about(known) : words.point(known);
        return remarked(text, RemarkChoice.of(point, date.basis(), yearInferred));
    }

    private String ofUnknownYear(EdtfDate point) {
        KnownPart known = point.known();
        if (!known.isNothing()) {
            return words.yearUnknown(words.point(known)) + limits();
        }
        if (point.year().isWhollyUnspecified()) {
            return words.unknownDate() + limits();
        }
        int first = point.year().lowest();
        int last = point.year().highest();
        String text = last - first == 9
                ? words.decade(first)
                : words.someTime(words.between(KnownPart.ofYear(first), KnownPart.ofYear(last)));
        return remarked(text, RemarkChoice.of(point, date.basis(), yearInferred));
    }

    private String of(EdtfInterval interval) {
        List<KnownPart> known = interval.ends().map(EdtfDate::known).toList();
        if (known.stream().anyMatch(KnownPart::isNothing)) {
            return words.unknownDate() + limits();
        }
        boolean tellsYear = known.stream().allMatch(end -> end.year() != null);
        return tellsYear
                ? remarked(text(interval), RemarkChoice.of(interval, date.basis(), yearInferred))
                : words.yearUnknown(text(interval)) + limits();
    }

    private String text(EdtfInterval interval) {
        EdtfDate start = interval.start();
        EdtfDate end = interval.end();
        if (start == null) {
            return words.until(Objects.requireNonNull(end).known());
        }
        return end == null ? words.since(start.known()) : words.interval(start.known(), end.known());
    }

    private String of(EdtfSet set) {
        if (set.isOneDayOfSeveralYears()) {
            return ofSeveralYears(set);
        }
        if (set.members().size() == 1 && set.members().get(0).isRange()) {
            SetMember range = set.members().get(0);
            String text = ofRange(
                    limit(range.first(), range.earliest(), date.earliest()),
                    limit(range.last(), range.latest(), date.latest()));
            return remarked(text, RemarkChoice.of(set, yearInferred));
        }
        List<String> texts = set.members().stream().map(this::of).toList();
        return remarked(words.anyOf(texts), RemarkChoice.of(set, yearInferred));
    }

    private String ofSeveralYears(EdtfSet set) {
        List<LocalDate> days = set.members().stream()
                .flatMap(member -> Optional.ofNullable(member.earliest()).stream())
                .toList();
        List<String> years =
                days.stream().map(day -> String.valueOf(day.getYear())).toList();
        KnownPart dayAndMonth = KnownPart.of(days.get(0)).withoutYear();
        return words.yearUnknown(words.point(dayAndMonth)) + " (" + words.anyOf(years) + ")";
    }

    private String of(SetMember member) {
        EdtfDate first = member.first();
        return first == null || member.isRange()
                ? ofRange(known(first), known(member.last()))
                : words.point(first.known());
    }

    private String ofRange(@Nullable KnownPart from, @Nullable KnownPart to) {
        if (from == null || to == null) {
            return from == null ? words.noLaterThan(Objects.requireNonNull(to)) : words.noEarlierThan(from);
        }
        String between = words.between(from, to);
        boolean isOneDay = date.precision() == DatePrecision.DAY_WITHIN_RANGE || (from.hasDay() && to.hasDay());
        return isOneDay ? words.someDay(between) : words.someTime(between);
    }

    /** The end of a range as the string tells it, or the stored bound where the recorder knew more. */
    private static @Nullable KnownPart limit(
            @Nullable EdtfDate told, @Nullable LocalDate toldBound, @Nullable LocalDate storedBound) {
        return storedBound == null || storedBound.equals(toldBound) ? known(told) : KnownPart.ofBound(storedBound);
    }

    private static @Nullable KnownPart known(@Nullable EdtfDate date) {
        return date == null ? null : date.known();
    }

    private String limits() {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null && latest == null) {
            return "";
        }
        KnownPart from = earliest == null ? null : KnownPart.ofBound(earliest);
        KnownPart to = latest == null ? null : KnownPart.ofBound(latest);
        String text = from != null && to != null ? words.between(from, to) : ofRange(from, to);
        return " (" + text + ")";
    }

    private String remarked(String text, Optional<Remark> remark) {
        return text + remark.map(found -> " (" + words.remark(found) + ")").orElse("");
    }
}
