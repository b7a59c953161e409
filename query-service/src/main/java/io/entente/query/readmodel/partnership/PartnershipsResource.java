package io.entente.query.readmodel.partnership;

import io.entente.query.http.Cursors;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.Today;
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

/** Partnerships of cities and regions. */
@Path("/partnerships")
@Produces(MediaType.APPLICATION_JSON)
public class PartnershipsResource {

    private final Partnerships partnerships;
    private final Cursors cursors;
    private final Today today;

    PartnershipsResource(Partnerships partnerships, Cursors cursors, Today today) {
        this.partnerships = partnerships;
        this.cursors = cursors;
        this.today = today;
    }

    @GET
    @ReadSnapshot
    public Page<Partnership> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("country") @Nullable String country,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") @Nullable String status,
            @QueryParam("field") @Nullable String field,
            @QueryParam("since") @Nullable LocalDate since,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("sort") @Nullable String sort,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        LocalDate day = today.orAsOf(asOf);
        Ordering<PartnershipEntity> ordering = partnerships.ordering(sort);
        var filter = new PartnershipFilter(place, country, kind, status, field, since);
        return cursors.page(
                partnerships.list(filter, ordering, cursors.keyset(page), page.fetchMax()),
                page,
                ordering::keyOf,
                row -> Partnership.of(row, day, language.language()));
    }

    @GET
    @Path("/{partnershipId}")
    @ReadSnapshot
    public Partnership get(
            @PathParam("partnershipId") String partnershipId,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam ReaderLanguage language) {
        LocalDate day = today.orAsOf(asOf);
        return partnerships
                .find(partnershipId)
                .map(row -> Partnership.of(row, day, language.language()))
                .orElseThrow(() -> new NoSuchResourceException("partnership", partnershipId));
    }
}
