package io.entente.query.replay;

/** A generation cannot be built up to there: the log has not come so far. */
public final class PlaceNotInLogException extends RuntimeException {

    PlaceNotInLogException(String why) {
        super(why);
    }
}
