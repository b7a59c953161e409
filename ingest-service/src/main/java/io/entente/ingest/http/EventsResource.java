package io.entente.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.date.LabelLanguage;
import io.entente.ingest.intake.BatchIntake;
import io.entente.ingest.intake.TraceContext;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes events in. A 2xx with a receipt is given only after the log has acknowledged the event. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private final Posting posting;
    private final BatchIntake batchIntake;
    private final Answers answers;

    EventsResource(Posting posting, BatchIntake batchIntake, Answers answers) {
        this.posting = posting;
        this.batchIntake = batchIntake;
        this.answers = answers;
    }

    @POST
    @Consumes(CloudEventCodec.STRUCTURED)
    @NonBlocking
    public Uni<RestResponse<Object>> postStructured(
            PostedBody body,
            @RestQuery @Nullable String validateOnly,
            @RestHeader("traceparent") @Nullable String traceparent,
            @RestHeader("tracestate") @Nullable String tracestate,
            HttpHeaders headers) {
        ContentType.of(headers).requireUtf8();
        var trace = new TraceContext(traceparent, tracestate);
        return posting.post(body, CloudEventCodec::read, trace, PostingMode.of(validateOnly, null));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    public Uni<RestResponse<Object>> postBinary(
            PostedBody body,
            @RestQuery @Nullable String validateOnly,
            @RestHeader("traceparent") @Nullable String traceparent,
            @RestHeader("tracestate") @Nullable String tracestate,
            HttpHeaders headers) {
        ContentType contentType = ContentType.of(headers);
        contentType.requireUtf8();
        Map<String, String> attributes = CloudEventHeaders.attributes(headers.getRequestHeaders());
        if (attributes.isEmpty() || !contentType.isPlainJson()) {
            throw new NotSupportedException();
        }
        var trace = new TraceContext(traceparent, tracestate);
        return posting.post(
                body,
                data -> CloudEventCodec.binaryDocument(attributes, contentType.text(), data),
                trace,
                PostingMode.of(validateOnly, null));
    }

    /** On a worker thread: a thousand events take too long to check for an event loop. */
    @POST
    @Consumes(CloudEventCodec.BATCHED)
    @Blocking
    public Uni<RestResponse<BatchResult>> postBatch(
            PostedBody body,
            @RestQuery @Nullable String validateOnly,
            @RestQuery @Nullable String atomicity,
            @RestHeader("traceparent") @Nullable String traceparent,
            @RestHeader("tracestate") @Nullable String tracestate,
            HttpHeaders headers) {
        ContentType.of(headers).requireUtf8();
        PostingMode mode = PostingMode.of(validateOnly, atomicity);
        var trace = new TraceContext(traceparent, tracestate);
        var language = LabelLanguage.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<JsonNode> items = batchIntake.items(body.decode());
        if (mode.allOrNothing()) {
            batchIntake.checkAll(items, trace);
        }
        if (mode.validateOnly()) {
            return Uni.createFrom().item(() -> answers.batch(batchIntake.preview(items, trace), language));
        }
        return Uni.createFrom()
                .completionStage(() -> batchIntake.store(items, trace))
                .map(outcomes -> answers.batch(outcomes, language));
    }
}
