package io.entente.query.replay;

/** Two generations did not come to the same place of the log, so nothing can be said of their rows. Try again. */
final class NotComparableException extends RuntimeException {

    NotComparableException(int serving, int built) {
        super("generations " + serving + " and " + built + " did not come to the same place of the log: is there an"
                + " instance that moves each of them?");
    }
}
