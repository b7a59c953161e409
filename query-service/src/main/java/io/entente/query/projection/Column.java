package io.entente.query.projection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a read model and how a row fills it.
 *
 * @param json whether its type is the binary form of JSON
 * @param text the value in PostgreSQL's text form, null for SQL null
 */
public record Column<R>(String name, boolean json, Function<R, @Nullable String> text) {

    public Column(String name, Function<R, @Nullable String> text) {
        this(name, false, text);
    }
}
