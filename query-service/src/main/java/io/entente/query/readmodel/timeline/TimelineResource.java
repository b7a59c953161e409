package io.entente.query.readmodel.timeline;

import io.entente.query.http.Cursors;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.selection.Choice;
import io.entente.query.readmodel.selection.Ordering;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a partnership. */
@Path("/partnerships/{partnershipId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    private final Timelines timelines;
    private final Cursors cursors;

    TimelineResource(Timelines timelines, Cursors cursors) {
        this.timelines = timelines;
        this.cursors = cursors;
    }

    @GET
    @ReadSnapshot
    public Page<TimelineItem> list(
            @PathParam("partnershipId") String partnershipId,
            @QueryParam("type") List<String> types,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("match") @Nullable String match,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("field") @Nullable String field,
            @QueryParam("sort") @Nullable String sort,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        Ordering<TimelineEntity> ordering = timelines.ordering(sort);
        Match sureness = Choice.of(Match.class, "match", match, Match.POSSIBLE);
        var filter = new TimelineFilter(partnershipId, types, TimelineFilter.range(from, to), sureness, actor, field);
        List<TimelineEntity> found = timelines.list(filter, ordering, cursors.keyset(page), page.fetchMax());
        if (found.isEmpty() && !timelines.has(partnershipId)) {
            throw new NoSuchResourceException("partnership", partnershipId);
        }
        return cursors.page(found, page, ordering::keyOf, row -> TimelineItem.of(row, language.language()));
    }
}
