package io.entente.query.readmodel.visit;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.Parties;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import io.entente.query.readmodel.past.Explanation;
import io.entente.query.readmodel.past.Explanations;
import io.entente.query.readmodel.past.Past;
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

/** Visits of one side to the other. */
@Tag(name = "visits")
@Path("/visits")
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {

    private final Past past;
    private final Explanations explanations;
    private final Lists lists;

    VisitsResource(Past past, Explanations explanations, Lists lists) {
        this.past = past;
        this.explanations = explanations;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listVisits", summary = "Visits, by direction, head of delegation and field")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<Visit> list(
            @QueryParam("direction") @Nullable String direction,
            @QueryParam("head") @Nullable String head,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("field") @Nullable String field,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("match") @Nullable String match,
            @QueryParam("confidence") List<String> confidence,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        var filter = new Visits.Filter(
                Course.parse(direction),
                head,
                partnership,
                parties,
                field,
                Within.of(from, to, match),
                new Confidences(confidence));
        var rows = past.rows(knownAt, partnership);
        return lists.page(
                Visits.matching(rows, filter), Visits.ORDERS, page, row -> Visit.of(row, language.language()));
    }

    @GET
    @Operation(operationId = "getVisit", summary = "One visit")
    @Path("/{visitId}")
    @ReadSnapshot
    public Visit get(
            @PathParam("visitId") String visitId, @BeanParam KnownAt knownAt, @BeanParam ReaderLanguage language) {
        return Visits.find(past.rowsOfEntity(knownAt, visitId), visitId)
                .map(row -> Visit.of(row, language.language()))
                .orElseThrow(() -> new NoSuchResourceException("visit", visitId));
    }

    @GET
    @Operation(
            operationId = "explainVisit",
            summary = "Which event set each field of a visit",
            description = Explanations.SCOPE)
    @Path("/{visitId}/explain")
    @ReadSnapshot
    public Explanation explain(
            @PathParam("visitId") String visitId, @BeanParam KnownAt knownAt, @BeanParam ReaderLanguage language) {
        return explanations
                .ofEntity(Visits.TABLE, visitId, knownAt, language.language())
                .orElseThrow(() -> new NoSuchResourceException("visit", visitId));
    }
}
