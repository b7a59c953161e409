package io.entente.query.readmodel.dating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.entente.common.date.DateLabels;
import io.entente.common.date.FuzzyDate;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.PartnershipEvent;
import io.entente.query.history.EffectiveEvent;

/**
 * A date together with what its ancestors say about its year.
 *
 * @param yearCertain neither the date nor an event it inherits from leaves the year in doubt
 */
public record EffectiveDate(FuzzyDate date, boolean yearCertain) {

    public static EffectiveDate of(EffectiveEvent<? extends PartnershipEvent> event) {
        return new EffectiveDate(event.event().occurred(), event.yearCertain());
    }

    @JsonIgnore
    public DateBounds bounds() {
        return DateBounds.of(date);
    }

    /** A doubted year makes the bounds possible, never certain; several years told without doubt do not. */
    @JsonIgnore
    public boolean isYearDoubted() {
        return date.isYearDoubted() || isDoubtedByAncestors();
    }

    public ShownDate shown(LabelLanguage language) {
        return new ShownDate(
                date.edtf(),
                date.earliest(),
                date.latest(),
                date.precision(),
                date.basis(),
                date.confidence(),
                DateLabels.label(date, language, isDoubtedByAncestors()),
                yearCertain);
    }

    private boolean isDoubtedByAncestors() {
        return date.isYearCertain() && !yearCertain;
    }
}
