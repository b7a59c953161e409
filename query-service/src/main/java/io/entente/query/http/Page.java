package io.entente.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
}
