package io.entente.query.projector;

/**
 * The rows of a table are not those the events account for: somebody changed them by hand, or projections changed
 * without a new generation. Rebuild the generation.
 */
public final class ReadModelDivergedException extends RuntimeException {

    ReadModelDivergedException(String table, int expected, int found) {
        super("of " + expected + " rows to replace in " + table + " only " + found
                + " are there: rebuild this generation");
    }
}
