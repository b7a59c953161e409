package io.entente.cli.replay;

import java.util.List;

/** The differences of a table are asked for that was not compared. */
public final class NoSuchTableException extends RuntimeException {

    NoSuchTableException(String table, List<String> compared) {
        super("no table " + table + " was compared; there are " + String.join(", ", compared));
    }
}
