package io.entente.query.generation;

/** The moment for a promotion did not come. Nothing has changed. */
public final class PromotionBlockedException extends RuntimeException {

    PromotionBlockedException(int number, String obstacle) {
        super("generation " + number + " was not promoted, nothing has changed: " + obstacle);
    }
}
