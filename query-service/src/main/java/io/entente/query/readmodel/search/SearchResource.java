package io.entente.query.readmodel.search;

import io.entente.common.date.LabelLanguage;
import io.entente.query.http.Cursors;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events and actors by words, however they are typed. */
@Tag(name = "search")
@Path("/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private final Searches searches;
    private final SearchIndex index;
    private final Cursors cursors;

    SearchResource(Searches searches, SearchIndex index, Cursors cursors) {
        this.searches = searches;
        this.index = index;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "search", summary = "Events and actors by their words, however they are typed")
    @ReadSnapshot
    public SearchAnswer search(
            @QueryParam("q") @Nullable String q,
            @QueryParam("type") List<String> types,
            @QueryParam("field") @Nullable String field,
            @QueryParam("place") @Nullable String place,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("partnership") @Nullable String partnership,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        Terms terms = Terms.of(q);
        Found found = searches.search(terms, new SearchFilter(types, field, place, actor, year, partnership));
        return SearchAnswer.of(page(found, page, language.language()), found);
    }

    private Page<Hit> page(Found found, PageParams page, LabelLanguage language) {
        List<Candidate> fetched = cursors
                .keyset(page)
                .map(Standing::of)
                .map(last -> behind(found.candidates(), last))
                .orElse(found.candidates())
                .stream()
                .limit(page.fetchMax())
                .toList();
        return cursors.page(
                index.entries(fetched),
                page,
                entry -> entry.candidate().standing().sortKey(),
                entry -> Hit.of(entry, Matches.of(found, entry), language));
    }

    private static List<Candidate> behind(List<Candidate> candidates, Standing last) {
        return candidates.stream()
                .filter(candidate -> candidate.standing().compareTo(last) > 0)
                .toList();
    }
}
