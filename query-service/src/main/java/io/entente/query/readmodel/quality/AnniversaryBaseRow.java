package io.entente.query.readmodel.quality;

import io.entente.query.readmodel.dating.DateBounds;
import java.util.Optional;

/** When something happened whose anniversary may be kept. Found by the id of the event, as anniversaries name it. */
record AnniversaryBaseRow(String eventId, DateBounds bounds) implements QualityRow {

    private static final int TOLERANCE = 1;

    static String key(String eventId) {
        return "base " + eventId;
    }

    @Override
    public String key() {
        return key(eventId);
    }

    @Override
    public Optional<Breach> breach() {
        return Optional.empty();
    }

    /** The ordinal leads from here to the anniversary, give or take a year. True as long as a date is open. */
    boolean leadsTo(DateBounds anniversary, int ordinal) {
        if (bounds.earliest() == null
                || bounds.latest() == null
                || anniversary.earliest() == null
                || anniversary.latest() == null) {
            return true;
        }
        return anniversary.latest().getYear() >= bounds.earliest().getYear() + ordinal - TOLERANCE
                && anniversary.earliest().getYear() <= bounds.latest().getYear() + ordinal + TOLERANCE;
    }
}
