package io.entente.query.readmodel.followup;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.Parties;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.Today;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.past.Explanation;
import io.entente.query.readmodel.past.Explanations;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Choice;
import io.entente.query.readmodel.selection.Lists;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tasks and commitments, open, overdue or forgotten. */
@Tag(name = "follow-ups")
@Path("/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
public class FollowUpsResource {

    private final Past past;
    private final Explanations explanations;
    private final Lists lists;
    private final Today today;

    FollowUpsResource(Past past, Explanations explanations, Lists lists, Today today) {
        this.past = past;
        this.explanations = explanations;
        this.lists = lists;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listFollowUps", summary = "Tasks and commitments, open, overdue or forgotten")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
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
            @QueryParam("confidence") List<String> confidence,
            @BeanParam Parties parties,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        LocalDate day = today.orAsOf(asOf);
        Staleness staleness = Staleness.parse(stale);
        var filter = new FollowUpFilter(
                kind,
                status,
                obligor,
                assignee,
                strength,
                partnership,
                parties,
                new Confidences(confidence),
                Choice.orNull(Overdue.class, "overdue", overdue),
                staleness,
                asOf == null ? null : day,
                day);
        var rows = past.rows(knownAt, partnership);
        return lists.page(
                FollowUps.matching(rows, filter),
                FollowUps.ORDERS,
                page,
                row -> FollowUp.of(row, staleness, day, language.language()));
    }

    @GET
    @Operation(operationId = "getFollowUp", summary = "One task or commitment")
    @Path("/{targetId}")
    @ReadSnapshot
    public FollowUp get(
            @PathParam("targetId") String targetId,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        LocalDate day = today.orAsOf(asOf);
        return FollowUps.find(past.rowsOfEntity(knownAt, targetId), targetId, asOf == null ? null : day)
                .map(row -> FollowUp.of(row, Staleness.parse(null), day, language.language()))
                .orElseThrow(() -> new NoSuchResourceException("task or commitment", targetId));
    }

    @GET
    @Operation(
            operationId = "explainFollowUp",
            summary = "Which event set each field of a task or commitment",
            description = Explanations.SCOPE)
    @Path("/{targetId}/explain")
    @ReadSnapshot
    public Explanation explain(
            @PathParam("targetId") String targetId, @BeanParam KnownAt knownAt, @BeanParam ReaderLanguage language) {
        return explanations
                .ofEntity(FollowUps.TABLE, targetId, knownAt, language.language())
                .orElseThrow(() -> new NoSuchResourceException("task or commitment", targetId));
    }
}
