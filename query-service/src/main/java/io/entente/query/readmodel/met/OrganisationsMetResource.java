package io.entente.query.readmodel.met;

import io.entente.common.event.LangMap;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import io.entente.query.readmodel.naming.Names;
import io.entente.query.readmodel.past.Explanations;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Organisations that were met. Everybody who sat at a table was met by those opposite: who wants to see one side of it asks
 * {@code by} whom.
 */
@Tag(name = "visits")
@Path("/organisations-met")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
public class OrganisationsMetResource {

    private final Past past;
    private final Lists lists;
    private final Names names;

    OrganisationsMetResource(Past past, Lists lists, Names names) {
        this.past = past;
        this.lists = lists;
        this.names = names;
    }

    @GET
    @Operation(
            operationId = "listOrganisationsMet",
            summary = "Which organisations were met, by whom, where and how often",
            description = Explanations.NOT_EXPLAINED)
    @ReadSnapshot
    public Page<OrganisationMet> list(
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("by") @Nullable String by,
            @QueryParam("place") @Nullable String place,
            @QueryParam("field") @Nullable String field,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("match") @Nullable String match,
            @QueryParam("confidence") List<String> confidence,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        RowSource rows = past.rows(knownAt, partnership);
        var filter = new Encounters.Filter(
                partnership, by, place, field, Within.of(from, to, match), new Confidences(confidence));
        Page<MetEntity> found =
                lists.page(Encounters.organisations(rows, filter, page.sort()), Encounters.ORDERS, page, met -> met);
        List<String> ids = found.items().stream().map(met -> met.organisationId).toList();
        Map<String, List<EncounterEntity>> latest = Encounters.latest(rows, filter, ids);
        Map<String, LangMap> named = names.of(ids);
        return found.map(met -> OrganisationMet.of(
                met,
                named.get(met.organisationId),
                Objects.requireNonNull(latest.get(met.organisationId)),
                language.language()));
    }
}
