package io.entente.query.readmodel.funding;

import io.entente.query.http.Parties;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which programmes a client asks for, as sent. */
public record ProgrammeParams(
        @QueryParam("partnership") @Nullable String partnership,
        @QueryParam("funder") @Nullable String funder,
        @QueryParam("agreement") @Nullable String agreement,
        @QueryParam("field") @Nullable String field,
        @QueryParam("crs") @Nullable String crs,
        @QueryParam("sdg") @Nullable String sdg,
        @QueryParam("known") @Nullable Boolean known,
        @QueryParam("from") @Nullable LocalDate from,
        @QueryParam("to") @Nullable LocalDate to,
        @QueryParam("match") @Nullable String match) {

    ProgrammeFilter filter(Parties parties) {
        return new ProgrammeFilter(
                partnership, funder, agreement, field, crs, sdg, known, Running.of(from, to, match), parties);
    }
}
