package io.entente.query.readmodel.network;

import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is tied to whom: in partnership, by money and memberships, and on request by having met. */
@Tag(name = "network")
@Path("/graph")
public class GraphResource {

    private final Past past;
    private final Networks networks;

    GraphResource(Past past, Networks networks) {
        this.past = past;
        this.networks = networks;
    }

    @GET
    @Operation(operationId = "getGraph", summary = "Who is tied to whom, and by what")
    @Produces(MediaType.APPLICATION_JSON)
    @ReadSnapshot
    public Graph graph(@BeanParam NetworkParams asked, @BeanParam KnownAt knownAt, @BeanParam ReaderLanguage language) {
        return graph(asked.filter(), knownAt, language);
    }

    @GET
    @Operation(operationId = "getGraph", summary = "Who is tied to whom, and by what")
    @Produces(MediaTypes.GRAPHML)
    @ReadSnapshot
    public String graphMl(
            @BeanParam NetworkParams asked, @BeanParam KnownAt knownAt, @BeanParam ReaderLanguage language) {
        return GraphMl.of(graph(asked.filter(), knownAt, language));
    }

    private Graph graph(NetworkFilter filter, KnownAt knownAt, ReaderLanguage language) {
        return networks.graph(past.rows(knownAt, filter.partnership()), filter, language.language());
    }
}
