package io.entente.ingest.http;

import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import io.entente.ingest.contract.EventTypeView;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The contract of every event type, for people and for machines. */
@Path("/event-types")
@NonBlocking
public class EventTypesResource {

    static final String SCHEMA_JSON = "application/schema+json";

    private final Representation catalogue;
    private final Map<String, Representation> types = new HashMap<>();
    private final Map<String, Representation> schemas = new HashMap<>();

    EventTypesResource(EventContracts published) {
        var contracts = published.contracts();
        var items = contracts.stream().map(EventTypeView.Summary::of).toList();
        this.catalogue = Representation.json(new EventTypeView.Catalogue(items));
        contracts.forEach(this::publish);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> list(Request request) {
        return catalogue.answer(request);
    }

    @GET
    @Path("/{name}/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> get(@RestPath String name, @RestPath String version, Request request) {
        return find(types, name, version).answer(request);
    }

    @GET
    @Path("/{name}/{version}/schema")
    @Produces({SCHEMA_JSON, MediaType.APPLICATION_JSON})
    public RestResponse<String> schema(@RestPath String name, @RestPath String version, Request request) {
        return find(schemas, name, version).answer(request);
    }

    private void publish(EventContract contract) {
        String key = key(contract.name(), contract.version());
        types.put(key, Representation.json(EventTypeView.of(contract)));
        schemas.put(key, Representation.json(contract.schema()));
    }

    private static Representation find(Map<String, Representation> published, String name, String version) {
        Representation found = published.get(key(name, version));
        if (found == null) {
            throw new NotFoundException();
        }
        return found;
    }

    private static String key(String name, String version) {
        return name + "/" + version;
    }
}
