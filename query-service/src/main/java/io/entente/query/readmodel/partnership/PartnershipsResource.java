package io.entente.query.readmodel.partnership;

import io.entente.common.place.Places;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.Today;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Partnerships of cities and regions. */
@Tag(name = "partnerships")
@Path("/partnerships")
@Produces(MediaType.APPLICATION_JSON)
public class PartnershipsResource {

    private static final Places PLACES = Places.load();

    private final Past past;
    private final Explanations explanations;
    private final Lists lists;
    private final Today today;

    PartnershipsResource(Past past, Explanations explanations, Lists lists, Today today) {
        this.past = past;
        this.explanations = explanations;
        this.lists = lists;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listPartnerships", summary = "Partnerships of cities and regions")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<Partnership> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("country") @Nullable String country,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") @Nullable String status,
            @QueryParam("field") @Nullable String field,
            @QueryParam("since") @Nullable LocalDate since,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        LocalDate day = today.orAsOf(asOf);
        var filter = new PartnershipFilter(place, country, kind, status, field, since, asOf == null ? null : day);
        return lists.page(
                Partnerships.matching(past.now(), filter),
                Partnerships.ORDERS,
                page,
                row -> Partnership.of(row, row.statusOn(asOf == null ? null : day), PLACES, day, language.language()));
    }

    @GET
    @Operation(
            operationId = "getPartnership",
            summary = "One partnership: since when, who, how much, what is in force",
            description = "As JSON-LD it takes knownAt only.")
    @Path("/{partnershipId}")
    @ReadSnapshot
    public Partnership get(
            @PathParam("partnershipId") String partnershipId,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        LocalDate day = today.orAsOf(asOf);
        return Partnerships.find(past.rows(knownAt, partnershipId), partnershipId)
                .map(row ->
                        Partnership.of(row, row.statusOn(asOf == null ? null : day), PLACES, day, language.language()))
                .orElseThrow(() -> new NoSuchResourceException("partnership", partnershipId));
    }

    @GET
    @Operation(
            operationId = "explainPartnership",
            summary = "Which event set each field of an overview",
            description = Explanations.SCOPE)
    @Path("/{partnershipId}/explain")
    @ReadSnapshot
    public Explanation explain(
            @PathParam("partnershipId") String partnershipId,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        return explanations
                .ofEntity(Partnerships.TABLE, partnershipId, knownAt, language.language())
                .orElseThrow(() -> new NoSuchResourceException("partnership", partnershipId));
    }
}
