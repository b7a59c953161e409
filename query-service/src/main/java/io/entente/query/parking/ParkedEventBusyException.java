package io.entente.query.parking;

/** Somebody else is writing where this would write, for longer than it is waited for. Nothing has changed; try again. */
public final class ParkedEventBusyException extends RuntimeException {

    ParkedEventBusyException(ParkedPlace place, Throwable cause) {
        super("partition " + place.partition() + " is being written to; nothing has changed, try again", cause);
    }
}
