package io.entente.ingest.http;

import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import io.entente.ingest.contract.NoSuchEventTypeException;
import io.entente.ingest.contract.StreamKind;
import io.entente.ingest.intake.BareDataConfig;
import io.entente.ingest.intake.InvalidEventException;
import io.entente.ingest.intake.TraceContext;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Takes events in from those who do not speak CloudEvents: the path says the stream and the type, a header the id.
 *
 * <p>The source is configured, the same for all; it will be that of the credentials once there are any.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class BareDataResource {

    private final EventContracts contracts;
    private final BareDataConfig config;
    private final Posting posting;

    BareDataResource(EventContracts contracts, BareDataConfig config, Posting posting) {
        this.contracts = contracts;
        this.config = config;
        this.posting = posting;
    }

    @POST
    @Path("{streams: partnerships|actors|sources}/{streamId}/events/{eventName}")
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    public Uni<RestResponse<Object>> post(
            PostedBody body,
            @RestPath String streams,
            @RestPath String streamId,
            @RestPath String eventName,
            @RestQuery @Nullable String validateOnly,
            HttpHeaders headers) {
        ContentType.of(headers).requireUtf8();
        PostingMode mode = PostingMode.of(validateOnly, null);
        IdempotencyKey key = IdempotencyKey.of(headers.getHeaderString(IdempotencyKey.HEADER));
        var event = new BareData(streamId, contract(streams, eventName), key, config.source());
        var trace = new TraceContext(headers.getHeaderString("traceparent"), headers.getHeaderString("tracestate"));
        return posting.post(body, event::document, trace, mode)
                .onFailure(InvalidEventException.class)
                .transform(BareData::seenFromTheData);
    }

    private EventContract contract(String streams, String eventName) {
        StreamKind kind = StreamKind.ofPlural(streams).orElseThrow(NotFoundException::new);
        return EventName.of(eventName)
                .flatMap(name -> contracts.find(name.name(), name.version()))
                .filter(kind::holds)
                .orElseThrow(() -> new NoSuchEventTypeException(eventName, streams, namesOf(kind)));
    }

    private List<String> namesOf(StreamKind kind) {
        return contracts.contracts().stream()
                .filter(kind::holds)
                .map(EventContract::name)
                .sorted()
                .distinct()
                .toList();
    }
}
