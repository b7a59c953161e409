package io.entente.query.readmodel.funding;

import io.entente.query.http.InvalidParameterException;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.Parties;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Explanations;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who promised how much for what, and what was paid. Unknown amounts stay unknown. */
@Tag(name = "funding")
@Path("/funding")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
public class FundingResource {

    private final Past past;
    private final Lists lists;

    FundingResource(Past past, Lists lists) {
        this.past = past;
        this.lists = lists;
    }

    /** @param by takes {@code year} only, for {@link #byYear}; null for promises one by one */
    @GET
    @Operation(operationId = "listFunding", summary = "Commitments of money; an amount that is not known stays unknown")
    @ReadSnapshot
    public Page<Funding> list(
            @QueryParam("by") @Nullable String by,
            @BeanParam FundingParams asked,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        if (by != null) {
            throw new InvalidParameterException("by", "must be year");
        }
        return lists.page(
                Fundings.matching(past.rows(knownAt, asked.partnership()), asked.filter(parties)),
                Fundings.ORDERS,
                page,
                row -> Funding.of(row, language.language()));
    }

    @GET
    @Operation(
            operationId = "listFundingByYear",
            summary = "Commitments of money, year by year",
            description = Explanations.NOT_EXPLAINED)
    @Path("/by-year")
    @ReadSnapshot
    public Page<FundingYear> byYear(
            @BeanParam FundingParams asked,
            @BeanParam Parties parties,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        return lists.page(
                FundingYears.matching(past.rows(knownAt, asked.partnership()), asked.filter(parties)),
                FundingYears.ORDERS,
                page,
                row -> FundingYear.of(row, language.language()));
    }
}
