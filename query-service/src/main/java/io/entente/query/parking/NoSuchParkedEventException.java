package io.entente.query.parking;

/** The generation has parked nothing at that place. */
public final class NoSuchParkedEventException extends RuntimeException {

    NoSuchParkedEventException(ParkedPlace place) {
        super("no event is parked at " + place.text());
    }
}
