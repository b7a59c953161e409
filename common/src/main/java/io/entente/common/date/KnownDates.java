package io.entente.common.date;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Dates that were looked at lately, each in the one place that its text has: another text with that place takes it over.
 *
 * <p>Many events share a date, and it is looked at whenever their stream is folded and whenever they are shown.
 */
final class KnownDates {

    private static final int PLACES = 4_096;

    private static final AtomicReferenceArray<@Nullable Known> DATES = new AtomicReferenceArray<>(PLACES);

    private KnownDates() {}

    private record Known(String text, Optional<Edtf> date) {}

    /** Empty where {@link Edtf#parse} would throw. */
    static Optional<Edtf> find(String text) {
        int place = Math.floorMod(text.hashCode(), PLACES);
        Known known = DATES.get(place);
        if (known != null && known.text().equals(text)) {
            return known.date();
        }
        Optional<Edtf> date = parsed(text);
        if (text.length() <= Edtf.LENGTH_MAX) {
            DATES.set(place, new Known(text, date));
        }
        return date;
    }

    private static Optional<Edtf> parsed(String text) {
        try {
            return Optional.of(Edtf.parse(text));
        } catch (EdtfSyntaxException outside) {
            return Optional.empty();
        }
    }
}
