package io.entente.ingest.http;

import io.entente.common.schema.EventContracts;
import io.entente.ingest.contract.AsyncApi;
import io.entente.ingest.publishing.LogConfig;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;

/** The event log for those who read it from Kafka. */
@Path("/asyncapi")
@NonBlocking
public class AsyncApiResource {

    private final Representation document;

    AsyncApiResource(EventContracts contracts, LogConfig log) {
        this.document = Representation.json(AsyncApi.document(contracts, log.topic(), log.partitions()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<String> get(Request request) {
        return document.answer(request);
    }
}
