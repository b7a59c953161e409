package io.entente.query.readmodel.agreement;

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
import io.entente.query.readmodel.inforce.YearBounds;
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

/** Agreements, in force on a day or ending soon. */
@Tag(name = "agreements")
@Path("/agreements")
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    private final Past past;
    private final Explanations explanations;
    private final Lists lists;
    private final Today today;

    AgreementsResource(Past past, Explanations explanations, Lists lists, Today today) {
        this.past = past;
        this.explanations = explanations;
        this.lists = lists;
        this.today = today;
    }

    @GET
    @Operation(operationId = "listAgreements", summary = "Agreements, in force on a day or ending soon")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<Agreement> list(
            @QueryParam("inForceOn") @Nullable LocalDate inForceOn,
            @QueryParam("certainty") @Nullable String certainty,
            @QueryParam("yearBounds") @Nullable String yearBounds,
            @QueryParam("expiringWithin") @Nullable String expiringWithin,
            @QueryParam("instrumentType") @Nullable String instrumentType,
            @QueryParam("party") @Nullable String party,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("confidence") List<String> confidence,
            @BeanParam Parties parties,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        LocalDate day = today.orAsOf(asOf);
        var reading = Choice.of(YearBounds.class, "yearBounds", yearBounds, YearBounds.INCLUSIVE);
        var filter = new AgreementFilter(
                certainty != null && inForceOn == null ? day : inForceOn,
                AgreementFilter.sureness(certainty),
                reading,
                AgreementFilter.ending(day, expiringWithin),
                instrumentType,
                party,
                partnership,
                parties,
                new Confidences(confidence));
        var moment = new Agreement.Moment(day, filter.inForceOn(), reading, language.language());
        var rows = past.rows(knownAt, partnership);
        return lists.page(Agreements.matching(rows, filter), Agreements.ORDERS, page, row -> Agreement.of(row, moment));
    }

    @GET
    @Operation(operationId = "getAgreement", summary = "One agreement")
    @Path("/{agreementId}")
    @ReadSnapshot
    public Agreement get(
            @PathParam("agreementId") String agreementId,
            @QueryParam("inForceOn") @Nullable LocalDate inForceOn,
            @QueryParam("yearBounds") @Nullable String yearBounds,
            @QueryParam("asOf") @Nullable String asOf,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        var reading = Choice.of(YearBounds.class, "yearBounds", yearBounds, YearBounds.INCLUSIVE);
        var moment = new Agreement.Moment(today.orAsOf(asOf), inForceOn, reading, language.language());
        return Agreements.find(past.rowsOfEntity(knownAt, agreementId), agreementId)
                .map(row -> Agreement.of(row, moment))
                .orElseThrow(() -> new NoSuchResourceException("agreement", agreementId));
    }

    @GET
    @Operation(
            operationId = "explainAgreement",
            summary = "Which event set each field of an agreement",
            description = Explanations.SCOPE)
    @Path("/{agreementId}/explain")
    @ReadSnapshot
    public Explanation explain(
            @PathParam("agreementId") String agreementId,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        return explanations
                .ofEntity(Agreements.TABLE, agreementId, knownAt, language.language())
                .orElseThrow(() -> new NoSuchResourceException("agreement", agreementId));
    }
}
