package io.entente.query.generation;

/** Only a generation that follows the log can serve. */
public final class NotPromotableException extends RuntimeException {

    NotPromotableException(Generation generation) {
        super("generation " + generation.number() + " is " + generation.state().code()
                + ": only one that stands by, built and following the log, can be promoted");
    }
}
