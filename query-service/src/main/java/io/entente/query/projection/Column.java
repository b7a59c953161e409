package io.entente.query.projection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a read model and how a row fills it.
 *
 * @param text the value in PostgreSQL's text form, null for SQL null
 */
public record Column<R>(String name, Function<R, @Nullable String> text) {}
