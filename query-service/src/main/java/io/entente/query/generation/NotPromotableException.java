package io.entente.query.generation;

import org.jspecify.annotations.Nullable;

/** Only a generation that follows the log can serve. */
public final class NotPromotableException extends RuntimeException {

    NotPromotableException(int number, @Nullable Generation generation) {
        super(
                generation == null
                        ? "there is no generation " + number
                        : "generation " + number + " is " + generation.state().code()
                                + ": only one that stands by, built and following the log, can be promoted");
    }
}
