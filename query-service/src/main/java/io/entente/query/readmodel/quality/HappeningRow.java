package io.entente.query.readmodel.quality;

import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.DateBounds;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an event happened, for those that are part of it. */
record HappeningRow(EventKey event, DateBounds bounds) implements QualityRow {

    static String key(EventKey event) {
        return "event " + event;
    }

    @Override
    public String key() {
        return key(event);
    }

    @Override
    public Optional<Breach> breach() {
        return Optional.empty();
    }

    /** Nothing of the other lies outside; what is open on either side is not known to. */
    boolean contains(DateBounds part) {
        return !isBefore(part.earliest(), bounds.earliest()) && !isBefore(bounds.latest(), part.latest());
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }
}
