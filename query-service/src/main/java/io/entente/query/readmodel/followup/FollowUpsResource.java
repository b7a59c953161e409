package io.entente.query.readmodel.followup;

import io.entente.query.http.Cursors;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.Today;
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
import org.jspecify.annotations.Nullable;

/** Tasks and commitments, open, overdue or forgotten. */
@Path("/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
public class FollowUpsResource {

    private final FollowUps followUps;
    private final Cursors cursors;
    private final Today today;

    FollowUpsResource(FollowUps followUps, Cursors cursors, Today today) {
        this.followUps = followUps;
        this.cursors = cursors;
        this.today = today;
    }

    @GET
    @ReadSnapshot
    public Page<FollowUp> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") @Nullable String status,
            @QueryParam("obligor") @Nullable String obligor,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("strength") @Nullable String strength,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("stale") @Nullable String stale,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("sort") @Nullable String sort,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        LocalDate day = today.orAsOf(asOf);
        Staleness staleness = Staleness.parse(stale);
        Ordering<FollowUpEntity> ordering = followUps.ordering(sort);
        var filter = new FollowUpFilter(
                kind,
                status,
                obligor,
                assignee,
                strength,
                partnership,
                Choice.orNull(Overdue.class, "overdue", overdue),
                staleness,
                day);
        return cursors.page(
                followUps.list(filter, ordering, cursors.keyset(page), page.fetchMax()),
                page,
                ordering::keyOf,
                row -> FollowUp.of(row, staleness, day, language.language()));
    }

    @GET
    @Path("/{targetId}")
    @ReadSnapshot
    public FollowUp get(
            @PathParam("targetId") String targetId,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam ReaderLanguage language) {
        LocalDate day = today.orAsOf(asOf);
        return followUps
                .find(targetId)
                .map(row -> FollowUp.of(row, Staleness.parse(null), day, language.language()))
                .orElseThrow(() -> new NoSuchResourceException("task or commitment", targetId));
    }
}
