package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.readmodel.past.Past;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be had here. */
@Tag(name = "publication")
@Path("/catalog")
@Produces(MediaTypes.JSON_LD)
public class CatalogueResource {

    private final Past past;
    private final Catalogue catalogue;

    CatalogueResource(Past past, PublicationConfig config) {
        this.past = past;
        this.catalogue = new Catalogue(config);
    }

    @GET
    @Operation(
            operationId = "getCatalogue",
            summary = "What can be had here, for portals of open data",
            description =
                    "Timelines are listed of the first 1000 partnerships by id; the list of partnerships has all.")
    @ReadSnapshot
    public ObjectNode catalogue() {
        return catalogue.document(Publications.partnershipIds(past.now()));
    }
}
