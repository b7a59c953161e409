package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Partnerships for search engines. */
@Path("/partnerships")
@Produces(MediaTypes.JSON_LD)
public class PartnershipDocumentResource {

    private final Past past;
    private final PublicationConfig config;

    PartnershipDocumentResource(Past past, PublicationConfig config) {
        this.past = past;
        this.config = config;
    }

    @GET
    @Operation(
            operationId = "getPartnership",
            summary = "One partnership: since when, who, how much, what is in force",
            description = "As JSON-LD it takes knownAt only.")
    @Path("/{partnershipId}")
    @ReadSnapshot
    public ObjectNode document(@PathParam("partnershipId") String partnershipId, @BeanParam KnownAt knownAt) {
        RowSource rows = past.rows(knownAt, partnershipId);
        PublishedPartnershipEntity partnership = Publications.partnership(rows, partnershipId)
                .orElseThrow(() -> new NoSuchResourceException("partnership", partnershipId));
        var actors =
                Publications.actors(past.now(), SchemaOrg.actorsOf(partnership).toList());
        return new SchemaOrg(config.baseUrl(), actors).partnership(partnership);
    }
}
