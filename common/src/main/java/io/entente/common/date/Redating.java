package io.entente.common.date;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives a child the date that follows from its parent's. Depends on nothing but the two, so it can be done again. */
final class Redating {

    private final FuzzyDate child;
    private final FuzzyDate parent;

    Redating(FuzzyDate child, FuzzyDate parent) {
        this.child = child;
        this.parent = parent;
    }

    FuzzyDate same() {
        return new FuzzyDate(
                parent.edtf(),
                parent.earliest(),
                parent.latest(),
                parent.precision(),
                parent.basis(),
                parent.confidence(),
                parent.asStated(),
                parent.statedEdtf(),
                parent.evidence(),
                child.inheritedFrom(),
                child.inheritance());
    }

    FuzzyDate within() {
        return Edtf.find(parent.edtf())
                .filter(EdtfInterval.class::isInstance)
                .map(interval -> someDayOf((EdtfInterval) interval))
                .orElseGet(() -> inferred(parent.edtf(), parent.precision(), parent.confidence()));
    }

    private FuzzyDate someDayOf(EdtfInterval interval) {
        LocalDate earliest = parent.earliest();
        LocalDate latest = parent.latest();
        if (earliest != null && earliest.equals(latest)) {
            return inferred(onlyDay(interval, earliest), DatePrecision.DAY, parent.confidence());
        }
        boolean isBounded = earliest != null && latest != null;
        return inferred(
                oneOf(interval),
                isBounded ? DatePrecision.DAY_WITHIN_RANGE : DatePrecision.UNKNOWN,
                Stream.of(Confidence.MEDIUM, parent.confidence())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** Keeps the qualifiers when the interval names the day itself. */
    private static String onlyDay(EdtfInterval interval, LocalDate day) {
        EdtfDate start = interval.start();
        return start != null && start.precision() == DatePrecision.DAY && start.equals(interval.end())
                ? start.toString()
                : day.toString();
    }

    private String oneOf(EdtfInterval interval) {
        EdtfDate start = unqualified(interval.start());
        EdtfDate end = unqualified(interval.end());
        if (interval.ends().map(EdtfDate::unqualified).allMatch(EdtfDate::isPlain)) {
            return EdtfSet.range(start, end).toString();
        }
        // A set cannot hold unspecified digits; the bounds are what is left to say.
        String from = parent.earliest() == null ? "" : parent.earliest().toString();
        String to = parent.latest() == null ? "" : parent.latest().toString();
        return from.isEmpty() && to.isEmpty() ? "XXXX" : "[" + from + ".." + to + "]";
    }

    private static @Nullable EdtfDate unqualified(@Nullable EdtfDate date) {
        return date == null ? null : date.unqualified();
    }

    private FuzzyDate inferred(String edtf, DatePrecision precision, Confidence confidence) {
        return new FuzzyDate(
                edtf,
                parent.earliest(),
                parent.latest(),
                precision,
                DateBasis.INFERRED,
                confidence,
                child.asStated(),
                child.statedEdtf(),
                child.evidence(),
                child.inheritedFrom(),
                child.inheritance());
    }
}
