package io.entente.query.readmodel.publication;

import io.entente.common.date.DatePrecision;
import io.entente.common.date.FuzzyDate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date where only ISO 8601 is understood: as precise as is known, and no more.
 *
 * <p>Doubt cannot be said in it, so the EDTF string goes beside it.
 */
final class IsoDates {

    private IsoDates() {}

    /** The day, month or year that holds it for sure; empty when no year does. Of a stretch, where it begins. */
    static Optional<String> start(FuzzyDate date) {
        if (date.precision() == DatePrecision.RANGE) {
            return Optional.ofNullable(date.earliest()).map(LocalDate::toString);
        }
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        if (earliest == null || latest == null || earliest.getYear() != latest.getYear()) {
            return Optional.empty();
        }
        if (earliest.equals(latest)) {
            return Optional.of(earliest.toString());
        }
        return Optional.of(earliest.toString()
                .substring(0, earliest.getMonth() == latest.getMonth() ? "2018-06".length() : "2018".length()));
    }

    /** Where a stretch ends; empty for everything else. */
    static Optional<String> end(FuzzyDate date) {
        return date.precision() == DatePrecision.RANGE
                ? Optional.ofNullable(date.latest()).map(LocalDate::toString)
                : Optional.empty();
    }
}
