package io.entente.query.readmodel.event;

import io.entente.query.history.EventKey;
import io.entente.query.http.KnownAt;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Explanation;
import io.entente.query.readmodel.past.Explanations;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single events, by CloudEvents source (percent-encoded) and id. */
@Tag(name = "events")
@Path("/events/{source}/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private final EventFates fates;
    private final Explanations explanations;

    EventsResource(EventFates fates, Explanations explanations) {
        this.fates = fates;
        this.explanations = explanations;
    }

    @GET
    @Operation(operationId = "getEventFate", summary = "What became of one event")
    @ReadSnapshot
    public EventFate fate(@PathParam("source") String source, @PathParam("id") String id) {
        var key = new EventKey(source, id);
        return fates.fate(key).orElseThrow(() -> new NoSuchResourceException("event", key.toString()));
    }

    @GET
    @Operation(operationId = "getEventHistory", summary = "One event from its record to what counts today")
    @Path("/history")
    @ReadSnapshot
    public EventHistory history(
            @PathParam("source") String source, @PathParam("id") String id, @BeanParam KnownAt knownAt) {
        var key = new EventKey(source, id);
        return fates.history(key, knownAt)
                .orElseThrow(() -> new NoSuchResourceException("history of event", key.toString()));
    }

    @GET
    @Operation(
            operationId = "explainEvent",
            summary = "Which event set each field of one event in its timeline",
            description = Explanations.SCOPE)
    @Path("/explain")
    @ReadSnapshot
    public Explanation explain(
            @PathParam("source") String source,
            @PathParam("id") String id,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        var key = new EventKey(source, id);
        return explanations
                .ofEvent("timeline", key, knownAt, language.language())
                .orElseThrow(() -> new NoSuchResourceException("event in a timeline", key.toString()));
    }
}
