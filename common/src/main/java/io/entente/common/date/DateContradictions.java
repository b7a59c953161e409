package io.entente.common.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what does not fit together in a recorded date or period. Throws on nothing that can be recorded. */
public final class DateContradictions {

    private final List<DateContradiction> found = new ArrayList<>();

    private DateContradictions() {}

    /** In the order of the fields; empty when all fits. */
    public static List<DateContradiction> of(FuzzyDate date) {
        DateContradictions contradictions = new DateContradictions();
        contradictions.checkBounds(date.edtf(), date.earliest(), date.latest());
        contradictions.checkPrecision(date);
        contradictions.checkStated(date.statedEdtf());
        contradictions.checkInheritance(date);
        return List.copyOf(contradictions.found);
    }

    /** The same checks for a string with bounds beside it that is no {@link FuzzyDate}, such as a period. */
    public static List<DateContradiction> ofBounds(
            String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        DateContradictions contradictions = new DateContradictions();
        contradictions.checkBounds(edtf, earliest, latest);
        return List.copyOf(contradictions.found);
    }

    private void checkBounds(String edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            add("latest", "bounds-reversed", "latest %s is before earliest %s".formatted(latest, earliest));
        }
        try {
            checkBounds(Edtf.parse(edtf), earliest, latest);
        } catch (EdtfSyntaxException unreadable) {
            addUnreadable("edtf", unreadable);
        }
    }

    /** Narrower bounds are welcome: the recorder may know more than EDTF can say. */
    private void checkBounds(Edtf edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        LocalDate first = edtf.earliest();
        LocalDate last = edtf.latest();
        if (first != null && (earliest == null || earliest.isBefore(first))) {
            addOutside("earliest", earliest, "begins on", first, edtf);
        } else if (last != null && earliest != null && earliest.isAfter(last)) {
            addOutside("earliest", earliest, "ends on", last, edtf);
        }
        if (last != null && (latest == null || latest.isAfter(last))) {
            addOutside("latest", latest, "ends on", last, edtf);
        } else if (first != null && latest != null && latest.isBefore(first)) {
            addOutside("latest", latest, "begins on", first, edtf);
        }
        if (found.isEmpty()) {
            checkNamedDates(edtf, earliest, latest);
        }
    }

    /** Bounds may be narrower than the string, but must not leave out a date that the string names. */
    private void checkNamedDates(Edtf edtf, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        if (edtf.isLeftPossibleBy(new DateRange(earliest, latest))) {
            return;
        }
        boolean earliestCuts = !edtf.isLeftPossibleBy(new DateRange(earliest, null));
        if (earliestCuts) {
            addCut("earliest", earliest, edtf);
        }
        if (!earliestCuts || !edtf.isLeftPossibleBy(new DateRange(null, latest))) {
            addCut("latest", latest, edtf);
        }
    }

    private void checkPrecision(FuzzyDate date) {
        Edtf.find(date.edtf()).filter(edtf -> !edtf.admits(date.precision())).ifPresent(edtf -> {
            String detail = "precision %s contradicts '%s', which tells %s; unknown is allowed";
            add(
                    "precision",
                    "precision-contradicts-edtf",
                    detail.formatted(wire(date.precision()), edtf, wire(edtf.precision())));
        });
    }

    private void checkStated(@Nullable String statedEdtf) {
        if (statedEdtf == null) {
            return;
        }
        try {
            Edtf.parse(statedEdtf);
        } catch (EdtfSyntaxException unreadable) {
            addUnreadable("statedEdtf", unreadable);
        }
    }

    private void checkInheritance(FuzzyDate date) {
        if (date.inheritedFrom() != null && date.inheritance() == null) {
            add("inheritance", "inheritance-incomplete", "inheritedFrom needs inheritance: same or within");
        }
        if (date.inheritedFrom() == null && date.inheritance() != null) {
            add("inheritedFrom", "inheritance-incomplete", "inheritance needs inheritedFrom: the id of an event");
        }
    }

    private void addUnreadable(String field, EdtfSyntaxException fact) {
        add(field, "edtf-syntax", "at index %d expected %s".formatted(fact.index(), fact.expected()));
    }

    private void addOutside(String field, @Nullable LocalDate bound, String verb, LocalDate limit, Edtf edtf) {
        String detail = "%s is %s, but '%s' %s %s";
        add(field, "bounds-outside-edtf", detail.formatted(field, shown(bound), edtf, verb, limit));
    }

    private void addCut(String field, @Nullable LocalDate bound, Edtf edtf) {
        String detail = "%s is %s, which leaves out a date that '%s' names; its own bounds are %s to %s";
        add(
                field,
                "bounds-cut-edtf",
                detail.formatted(field, shown(bound), edtf, shown(edtf.earliest()), shown(edtf.latest())));
    }

    private static String shown(@Nullable LocalDate bound) {
        return bound == null ? "open" : bound.toString();
    }

    private void add(String field, String code, String detail) {
        found.add(new DateContradiction(field, code, detail));
    }

    private static String wire(DatePrecision precision) {
        return precision.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
