package io.entente.query.readmodel.search;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client searches, as sent. */
public record SearchParams(
        @QueryParam("q") @Nullable String q,
        @QueryParam("type") List<String> types,
        @QueryParam("field") @Nullable String field,
        @QueryParam("place") @Nullable String place,
        @QueryParam("actor") @Nullable String actor,
        @QueryParam("year") @Nullable Integer year,
        @QueryParam("partnership") @Nullable String partnership) {

    SearchFilter filter() {
        return new SearchFilter(types, field, place, actor, year, partnership);
    }
}
