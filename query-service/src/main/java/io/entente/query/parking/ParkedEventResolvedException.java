package io.entente.query.parking;

/** Somebody has applied or discarded the event before. */
public final class ParkedEventResolvedException extends RuntimeException {

    ParkedEventResolvedException(ParkedPlace place, Resolution resolution) {
        super("the event parked at " + place.text() + " was " + resolution.kind() + " by " + resolution.by() + " at "
                + resolution.at());
    }
}
