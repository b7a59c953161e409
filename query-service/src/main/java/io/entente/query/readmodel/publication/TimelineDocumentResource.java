package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Past;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The timeline of a partnership for search engines and for readers of news. */
@Path("/partnerships/{partnershipId}/timeline")
public class TimelineDocumentResource {

    private final Past past;
    private final PublicationConfig config;

    TimelineDocumentResource(Past past, PublicationConfig config) {
        this.past = past;
        this.config = config;
    }

    /** The newest events, {@value Publications#EVENTS_MAX} at most. */
    @GET
    @Operation(
            operationId = "listTimeline",
            summary = "What happened in a partnership",
            description =
                    "As JSON-LD it holds the 1000 newest events and says how many there are, as Atom the 100 recorded last: of the"
                            + " parameters only knownAt and lang are for these.")
    @Produces(MediaTypes.JSON_LD)
    @ReadSnapshot
    public ObjectNode document(@PathParam("partnershipId") String partnershipId, @BeanParam KnownAt knownAt) {
        RowSource rows = past.rows(knownAt, partnershipId);
        List<PublishedEventEntity> events = known(Publications.events(rows, partnershipId), partnershipId);
        long all = Publications.eventCount(rows, partnershipId);
        var named = events.stream().flatMap(event -> Stream.of(event.actors)).collect(Collectors.toSet());
        return new SchemaOrg(config.baseUrl(), Publications.actors(past.now(), named))
                .timeline(partnershipId, events, all);
    }

    /** What was recorded, amended or taken back last, {@value Publications#NEWS_MAX} events at most. */
    @GET
    @Operation(
            operationId = "listTimeline",
            summary = "What happened in a partnership",
            description =
                    "As JSON-LD it holds the 1000 newest events and says how many there are, as Atom the 100 recorded last: of the"
                            + " parameters only knownAt and lang are for these.")
    @Produces(MediaTypes.ATOM)
    @ReadSnapshot
    public String feed(
            @PathParam("partnershipId") String partnershipId,
            @BeanParam KnownAt knownAt,
            @BeanParam ReaderLanguage language) {
        RowSource rows = past.rows(knownAt, partnershipId);
        List<NewsEntity> news = known(Publications.news(rows, partnershipId), partnershipId);
        return new AtomFeed(config, language.language())
                .text("/partnerships/" + partnershipId + "/timeline.atom", partnershipId, news);
    }

    private static <E> List<E> known(List<E> events, String partnershipId) {
        if (events.isEmpty()) {
            throw new NoSuchResourceException("partnership", partnershipId);
        }
        return events;
    }
}
