package io.entente.query.readmodel.dating;

import io.entente.common.date.Confidence;
import io.entente.common.date.DateBasis;
import io.entente.common.date.DatePrecision;
import io.entente.common.date.FuzzyDate;
import io.entente.common.date.LabelLanguage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date as readers get it.
 *
 * @param earliest null when open
 * @param latest null when open
 * @param label the date in words, in one language
 * @param yearCertain false when the date or one it was inherited from leaves the year in doubt
 */
public record ShownDate(
        String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        DatePrecision precision,
        DateBasis basis,
        Confidence confidence,
        String label,
        boolean yearCertain) {

    /** A date that inherits from none, such as a due date. */
    public static ShownDate of(FuzzyDate date, LabelLanguage language) {
        return new EffectiveDate(date, date.isYearCertain()).shown(language);
    }

    public static @Nullable ShownDate orNull(@Nullable EffectiveDate date, LabelLanguage language) {
        return date == null ? null : date.shown(language);
    }

    public static @Nullable ShownDate orNull(@Nullable FuzzyDate date, LabelLanguage language) {
        return date == null ? null : of(date, language);
    }
}
