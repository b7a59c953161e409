package io.entente.query.readmodel.funding;

import io.entente.query.http.Parties;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which money a client asks for, as sent. */
public record FundingParams(
        @QueryParam("partnership") @Nullable String partnership,
        @QueryParam("programme") @Nullable String programme,
        @QueryParam("funder") @Nullable String funder,
        @QueryParam("known") @Nullable Boolean known,
        @QueryParam("currency") @Nullable String currency,
        @QueryParam("crs") @Nullable String crs,
        @QueryParam("from") @Nullable LocalDate from,
        @QueryParam("to") @Nullable LocalDate to,
        @QueryParam("match") @Nullable String match) {

    FundingFilter filter(Parties parties) {
        return new FundingFilter(
                partnership, programme, funder, known, currency, crs, Running.of(from, to, match), parties);
    }
}
