package io.entente.query.projector;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The rows of a table are not those the events account for: somebody changed them by hand, or projections changed
 * without a new generation. Until their streams are folded again, or the generation is rebuilt, it goes no further.
 */
public final class ReadModelDivergedException extends RuntimeException {

    private static final int STREAMS_NAMED = 20;

    /** @param streams whose rows were to be replaced; some of them lack some */
    ReadModelDivergedException(String table, int expected, int found, Collection<String> streams) {
        super("of " + expected + " rows to replace in " + table + " only " + found
                + " are there: fold these streams again, or rebuild this generation: "
                + streams.stream().distinct().limit(STREAMS_NAMED).collect(Collectors.joining(", ")));
    }
}
