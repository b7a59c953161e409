package io.entente.query.readmodel.appearance;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.Lists;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where an actor was seen, under which title. Empty for one who never was, registered or not. */
@Tag(name = "actors")
@Path("/actors/{actorId}/appearances")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
public class AppearancesResource {

    private final Past past;
    private final Lists lists;

    AppearancesResource(Past past, Lists lists) {
        this.past = past;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listAppearances", summary = "The events that an actor had a part in")
    @ReadSnapshot
    public Page<Appearance> list(
            @PathParam("actorId") String actorId,
            @QueryParam("type") List<String> types,
            @QueryParam("partnership") @Nullable String partnership,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        var rows = past.rows(knownAt, partnership);
        return lists.page(
                Appearances.of(rows, actorId, types, partnership),
                Appearances.ORDERS,
                page,
                row -> Appearance.of(actorId, row, language.language()));
    }
}
