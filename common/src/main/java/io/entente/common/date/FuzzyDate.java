package io.entente.common.date;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date as certain as its source: an EDTF string with explicit bounds beside it.
 *
 * <p>Queries use the bounds and never the string alone, because the recorder may know more than EDTF can say. A date may
 * contradict itself, since it can be recorded before anybody checks it: see {@link #contradictions()}. Nothing but
 * {@link #ofStated} and {@link #of} throws because of that.
 *
 * @param edtf the date in the supported subset of EDTF (ISO 8601-2), see {@link Edtf}
 * @param earliest first day it can have been, null when open
 * @param latest last day it can have been, null when open
 * @param asStated the words of the source
 * @param statedEdtf what the source alone says, before anything was concluded
 * @param inheritedFrom id of the event whose date this one follows
 */
public record FuzzyDate(
        String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        DatePrecision precision,
        DateBasis basis,
        Confidence confidence,
        @Nullable String asStated,
        @Nullable String statedEdtf,
        List<String> evidence,
        @Nullable String inheritedFrom,
        @Nullable Inheritance inheritance) {

    /**
     * By {@code earliest} (where that is open, by {@code latest}), then by {@code latest}; what has no bounds comes last.
     * Dates with the same bounds are equal in it: a sorted page needs the event id behind it.
     */
    public static final Comparator<FuzzyDate> CHRONOLOGICAL = Comparator.comparing(
                    FuzzyDate::earliestOrLatest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(FuzzyDate::latest, Comparator.nullsLast(Comparator.naturalOrder()));

    public FuzzyDate {
        Objects.requireNonNull(edtf, "edtf");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(confidence, "confidence");
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /**
     * A date that the source states, with the bounds and the precision of the string.
     *
     * @throws EdtfSyntaxException when the string is not in the supported subset
     */
    public static FuzzyDate ofStated(String edtf) {
        return of(edtf, DateBasis.STATED, Confidence.HIGH);
    }

    /**
     * A date with the bounds and the precision of the string.
     *
     * @throws EdtfSyntaxException when the string is not in the supported subset
     */
    public static FuzzyDate of(String edtf, DateBasis basis, Confidence confidence) {
        Edtf parsed = Edtf.parse(edtf);
        return new FuzzyDate(
                edtf,
                parsed.earliest(),
                parsed.latest(),
                parsed.precision(),
                basis,
                confidence,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** The same date, following that of another event from now on. */
    public FuzzyDate inheriting(String eventId, Inheritance how) {
        return new FuzzyDate(
                edtf, earliest, latest, precision, basis, confidence, asStated, statedEdtf, evidence, eventId, how);
    }

    /**
     * This date after its parent's has changed, as {@link #inheritance} says; itself when it inherits none.
     *
     * <p>{@code same}: the parent's date with all that belongs to it. {@code within}: one day of the parent's interval,
     * inferred and trusted medium at most; a parent that is no interval is taken over as it is. Qualifiers cannot stand in
     * a set and are lost there: whoever needs the doubt of an inherited year asks the ancestors. Redating again by the same
     * parent changes nothing.
     */
    public FuzzyDate redatedFrom(FuzzyDate parent) {
        if (inheritance == null) {
            return this;
        }
        Redating redating = new Redating(this, parent);
        return inheritance == Inheritance.SAME ? redating.same() : redating.within();
    }

    /** What in it does not fit together; empty when all does. Never throws. */
    public List<DateContradiction> contradictions() {
        return DateContradictions.of(this);
    }

    /** It may have been in the range: the bounds overlap. */
    public boolean possiblyWithin(DateRange range) {
        return range.overlaps(earliest, latest);
    }

    /** It was in the range, whichever of its days it was: the bounds are contained and no qualifier doubts the year. */
    public boolean certainlyWithin(DateRange range) {
        return range.contains(earliest, latest) && !isYearDoubted();
    }

    /** See {@link Edtf#isYearCertain}; false when the string cannot be read. Knows nothing of ancestors. */
    @JsonIgnore
    public boolean isYearCertain() {
        return Edtf.find(edtf).map(Edtf::isYearCertain).orElse(false);
    }

    /** See {@link Edtf#isYearDoubted}; true when the string cannot be read. Knows nothing of ancestors. */
    @JsonIgnore
    public boolean isYearDoubted() {
        return Edtf.find(edtf).map(Edtf::isYearDoubted).orElse(true);
    }

    private @Nullable LocalDate earliestOrLatest() {
        return earliest == null ? latest : earliest;
    }
}
