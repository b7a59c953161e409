package io.entente.query.readmodel.site;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Explanations;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sites that were visited, in whichever partnership. */
@Tag(name = "visits")
@Path("/sites")
@Produces(MediaType.APPLICATION_JSON)
public class SitesResource {

    private final Past past;
    private final Lists lists;

    SitesResource(Past past, Lists lists) {
        this.past = past;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listSites", summary = "Sites that were visited")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<VisitedSite> list(
            @QueryParam("siteKind") @Nullable String siteKind,
            @QueryParam("field") @Nullable String field,
            @QueryParam("partnership") @Nullable String partnership,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        RowSource rows = past.rows(knownAt, partnership);
        var filter = new Sites.Filter(siteKind, field, partnership);
        Page<String> ids = lists.page(Sites.matching(rows, filter, page.sort()), Sites.ORDERS, page, row -> row.siteId);
        Map<String, VisitedSite> sites = Sites.visited(rows, ids.items(), partnership, language.language());
        return ids.map(id -> Objects.requireNonNull(sites.get(id)));
    }

    @GET
    @Operation(operationId = "getSite", summary = "One site and its visits", description = Explanations.NOT_EXPLAINED)
    @Path("/{siteId}")
    @ReadSnapshot
    public VisitedSite get(@PathParam("siteId") String siteId, @BeanParam ReaderLanguage language) {
        VisitedSite site = Sites.visited(past.now(), List.of(siteId), null, language.language())
                .get(siteId);
        if (site == null) {
            throw new NoSuchResourceException("site", siteId);
        }
        return site;
    }
}
