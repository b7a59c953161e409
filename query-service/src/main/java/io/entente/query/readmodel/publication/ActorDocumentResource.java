package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** People and organisations for search engines. */
@Path("/actors")
@Produces(MediaTypes.JSON_LD)
public class ActorDocumentResource {

    private final Past past;
    private final PublicationConfig config;

    ActorDocumentResource(Past past, PublicationConfig config) {
        this.past = past;
        this.config = config;
    }

    @GET
    @Operation(operationId = "getActor", summary = "One person or organisation: roles, appearances, when seen")
    @Path("/{actorId}")
    @ReadSnapshot
    public ObjectNode document(@PathParam("actorId") String actorId) {
        RowSource rows = past.now();
        PublishedActorEntity actor = Optional.ofNullable(
                        Publications.actors(rows, List.of(actorId)).get(actorId))
                .orElseThrow(() -> new NoSuchResourceException("actor", actorId));
        Map<String, PublishedActorEntity> parent =
                actor.parentId == null ? Map.of() : Publications.actors(rows, List.of(actor.parentId));
        return new SchemaOrg(config.baseUrl(), parent).actor(actor);
    }
}
