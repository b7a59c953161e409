package io.entente.query.readmodel.search;

import io.entente.common.date.LabelLanguage;
import io.entente.query.http.Cursors;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events and actors by words, however they are typed. */
@Tag(name = "search")
@Path("/search")
public class SearchResource {

    private static final String SUMMARY = "Events and actors by their words, however they are typed";
    private static final String ABOUT = "As CSV it is the hits alone, without facets and corrections.";
    private static final String ONLY_WHEN_ASKED_FOR = MediaTypes.CSV + ";qs=0.1";

    private final Searches searches;
    private final SearchIndex index;
    private final Past past;
    private final Cursors cursors;

    SearchResource(Searches searches, SearchIndex index, Past past, Cursors cursors) {
        this.searches = searches;
        this.index = index;
        this.past = past;
        this.cursors = cursors;
    }

    @GET
    @Operation(operationId = "search", summary = SUMMARY, description = ABOUT)
    @Produces(MediaType.APPLICATION_JSON)
    @ReadSnapshot
    public SearchAnswer search(
            @BeanParam SearchParams asked,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        Scope scope = scope(asked.filter(), knownAt, page);
        Found found = searches.search(Terms.of(asked.q()), scope);
        return SearchAnswer.of(page(found, scope, page, language.language()), found);
    }

    @GET
    @Operation(operationId = "search", summary = SUMMARY, description = ABOUT)
    @Produces(ONLY_WHEN_ASKED_FOR)
    @ReadSnapshot
    public Page<Hit> table(
            @BeanParam SearchParams asked,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        Scope scope = scope(asked.filter(), knownAt, page);
        return page(searches.search(Terms.of(asked.q()), scope), scope, page, language.language());
    }

    private Scope scope(SearchFilter filter, KnownAt knownAt, PageParams page) {
        return new Scope(past.rows(knownAt, filter.partnership()), filter, SearchOrder.named(page.sort()));
    }

    private Page<Hit> page(Found found, Scope scope, PageParams page, LabelLanguage language) {
        List<Candidate> fetched = cursors
                .keyset(page)
                .map(Standing::of)
                .map(last -> behind(found.candidates(), last, scope.order()))
                .orElse(found.candidates())
                .stream()
                .limit(page.fetchMax())
                .toList();
        var highlighter = new Highlighter(found.words());
        return cursors.page(
                index.entries(scope.rows(), fetched),
                page,
                entry -> entry.candidate().standing().sortKey(),
                entry -> Hit.of(entry, Matches.of(found, entry, highlighter), language));
    }

    private static List<Candidate> behind(List<Candidate> candidates, Standing last, SearchOrder order) {
        return candidates.stream()
                .filter(candidate -> order.standings().compare(candidate.standing(), last) > 0)
                .toList();
    }
}
