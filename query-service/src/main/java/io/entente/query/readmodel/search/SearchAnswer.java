package io.entente.query.readmodel.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.query.http.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param hits a page of it, in the order asked for
 * @param total how many there are; absent when there are too many to count
 * @param totalAtLeast instead of the total: so many were counted, the newest; the oldest where these come first
 * @param facets of all that were counted
 * @param corrections words that were searched besides those typed, by what was typed
 * @param self this page, as path and query
 * @param next the page after it, as path and query; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchAnswer(
        List<Hit> hits,
        @Nullable Integer total,
        @Nullable Integer totalAtLeast,
        Facets facets,
        Map<String, List<String>> corrections,
        String self,
        @Nullable String next) {

    static SearchAnswer of(Page<Hit> page, Found found) {
        int counted = found.candidates().size();
        return new SearchAnswer(
                page.items(),
                found.complete() ? counted : null,
                found.complete() ? null : counted,
                Facets.of(found.candidates()),
                found.corrections(),
                page.self(),
                page.next());
    }
}
