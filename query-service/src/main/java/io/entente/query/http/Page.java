package io.entente.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param self this page, as path and query
 * @param next the page after it, as path and query; null on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String self, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same part with something else in place of each item. */
    public <U> Page<U> map(Function<? super T, ? extends U> toItem) {
        return new Page<>(items.stream().<U>map(toItem).toList(), self, next);
    }
}
