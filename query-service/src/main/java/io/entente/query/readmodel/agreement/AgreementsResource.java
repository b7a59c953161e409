package io.entente.query.readmodel.agreement;

import io.entente.query.http.Cursors;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.http.Today;
import io.entente.query.readmodel.inforce.YearBounds;
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

/** Agreements, in force on a day or ending soon. */
@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    private final Agreements agreements;
    private final Cursors cursors;
    private final Today today;

    AgreementsResource(Agreements agreements, Cursors cursors, Today today) {
        this.agreements = agreements;
        this.cursors = cursors;
        this.today = today;
    }

    @GET
    @ReadSnapshot
    public Page<Agreement> list(
            @QueryParam("inForceOn") @Nullable LocalDate inForceOn,
            @QueryParam("certainty") @Nullable String certainty,
            @QueryParam("yearBounds") @Nullable String yearBounds,
            @QueryParam("expiringWithin") @Nullable String expiringWithin,
            @QueryParam("instrumentType") @Nullable String instrumentType,
            @QueryParam("party") @Nullable String party,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("sort") @Nullable String sort,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        LocalDate day = today.orAsOf(asOf);
        Ordering<AgreementEntity> ordering = agreements.ordering(sort);
        var reading = Choice.of(YearBounds.class, "yearBounds", yearBounds, YearBounds.INCLUSIVE);
        var filter = new AgreementFilter(
                certainty != null && inForceOn == null ? day : inForceOn,
                AgreementFilter.sureness(certainty),
                reading,
                AgreementFilter.ending(day, expiringWithin),
                instrumentType,
                party,
                partnership);
        var moment = new Agreement.Moment(day, filter.inForceOn(), reading, language.language());
        return cursors.page(
                agreements.list(filter, ordering, cursors.keyset(page), page.fetchMax()),
                page,
                ordering::keyOf,
                row -> Agreement.of(row, moment));
    }

    @GET
    @Path("/{agreementId}")
    @ReadSnapshot
    public Agreement get(
            @PathParam("agreementId") String agreementId,
            @QueryParam("inForceOn") @Nullable LocalDate inForceOn,
            @QueryParam("yearBounds") @Nullable String yearBounds,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam ReaderLanguage language) {
        var reading = Choice.of(YearBounds.class, "yearBounds", yearBounds, YearBounds.INCLUSIVE);
        var moment = new Agreement.Moment(today.orAsOf(asOf), inForceOn, reading, language.language());
        return agreements
                .find(agreementId)
                .map(row -> Agreement.of(row, moment))
                .orElseThrow(() -> new NoSuchResourceException("agreement", agreementId));
    }
}
