package io.entente.query.changes;

import io.entente.query.http.ChangesLostException;
import io.entente.query.http.Cursors;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.Snapshot;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** What has changed since, as a list and as a stream of server-sent events. */
@Tag(name = "changes")
@Path("/changes")
public class ChangesResource {

    /** Who accepts anything gets the list: it ends. */
    private static final String ONLY_WHEN_ASKED_FOR = MediaType.SERVER_SENT_EVENTS + ";qs=0.1";

    private final ChangeTable table;
    private final ChangeFeed feed;
    private final ChangesConfig config;
    private final Snapshot snapshot;
    private final Cursors cursors;

    ChangesResource(ChangeTable table, ChangeFeed feed, ChangesConfig config, Snapshot snapshot, Cursors cursors) {
        this.table = table;
        this.feed = feed;
        this.config = config;
        this.snapshot = snapshot;
        this.cursors = cursors;
    }

    /**
     * The changes after a place, which is the token of a read, the id of a server-sent event, or in the link of the page
     * before; without one, from the oldest that is kept. There is always a next page: nothing is on it until more happens.
     */
    @GET
    @Operation(operationId = "listChanges", summary = "What each record of the log did: page by page, or as it happens")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot(ofAnyGeneration = false)
    public Page<Change> list(
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("type") List<String> types,
            @BeanParam PageParams page) {
        if (page.sort() != null) {
            throw new InvalidParameterException("sort", "is not offered: changes come in the order of the log");
        }
        var state = snapshot.state();
        Place from = page.after() == null ? table.oldest(state) : Place.parse(page.after(), Place.head(state));
        Passage passage = table.after(state, from, filter(partnership, types), page.limit());
        if (passage instanceof Passage.Lost lost) {
            throw new ChangesLostException(lost.loss().words());
        }
        var some = (Passage.Some) passage;
        List<Change> changes = some.changes().stream().map(PlacedChange::change).toList();
        return cursors.endless(changes, some.next().text());
    }

    /** The changes after a place, as they happen; without a place, those to come. */
    @GET
    @Operation(operationId = "listChanges", summary = "What each record of the log did: page by page, or as it happens")
    @Produces(ONLY_WHEN_ASKED_FOR)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Blocking
    public Multi<OutboundSseEvent> follow(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String reconnectingFrom,
            @QueryParam("lastEventId") @Nullable String from,
            @HeaderParam("Consistency-Token") @Nullable String snapshotToken,
            @QueryParam("partnership") @Nullable String partnership,
            @QueryParam("type") List<String> types,
            @Context Sse sse) {
        String place = Stream.of(reconnectingFrom, from, snapshotToken)
                .filter(given -> given != null && !given.isEmpty())
                .findFirst()
                .orElse(null);
        return feed.follow(place, filter(partnership, types))
                .map(frame -> event(sse.newEventBuilder().id(frame.place().text()), frame));
    }

    private OutboundSseEvent event(OutboundSseEvent.Builder event, Frame frame) {
        if (frame instanceof Frame.Told told) {
            return event.name(name(told.change())).data(told.change()).build();
        }
        if (frame instanceof Frame.Reset reset) {
            return event.name("reset").data(Reset.of(reset.loss())).build();
        }
        return frame instanceof Frame.Begun
                ? event.comment("changes")
                        .reconnectDelay(config.retry().toMillis())
                        .build()
                : event.comment("ping").build();
    }

    private static String name(Change change) {
        return switch (change.kind()) {
            case "corrected" -> "correction";
            case "retracted" -> "retraction";
            default -> change.kind();
        };
    }

    private static ChangeFilter filter(@Nullable String partnership, List<String> types) {
        return new ChangeFilter(partnership, Set.copyOf(types));
    }
}
