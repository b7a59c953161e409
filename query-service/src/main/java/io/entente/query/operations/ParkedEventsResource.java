package io.entente.query.operations;

import io.entente.query.http.Cursors;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.parking.Discarded;
import io.entente.query.parking.Discards;
import io.entente.query.parking.ParkedDetails;
import io.entente.query.parking.ParkedEvents;
import io.entente.query.parking.ParkedPlace;
import io.entente.query.parking.ParkedSummary;
import io.entente.query.parking.Redriven;
import io.entente.query.parking.Redrives;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The records that could not be applied, and what operators do about them. */
@Tag(name = "operations")
@Path("/parked-events")
@Produces(MediaType.APPLICATION_JSON)
public class ParkedEventsResource {

    private static final String WRITTEN_DOWN =
            " There are no credentials yet: who did it is what Entente-Operator says, written down and not proved.";

    private final ParkedEvents parked;
    private final Redrives redrives;
    private final Discards discards;
    private final Cursors cursors;

    ParkedEventsResource(ParkedEvents parked, Redrives redrives, Discards discards, Cursors cursors) {
        this.parked = parked;
        this.redrives = redrives;
        this.discards = discards;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "listParkedEvents",
            summary = "Records that could not be applied, in the order of the log",
            description = "Those that nobody has applied or discarded yet, unless resolution says otherwise.")
    @Cache(noStore = true)
    public Page<ParkedSummary> list(@BeanParam ParkedParams params) throws SQLException {
        int max = params.itemsMax();
        List<ParkedSummary> fetched = parked.list(params.filter(), params.place(), max + 1);
        List<ParkedSummary> shown = fetched.subList(0, Math.min(fetched.size(), max));
        return fetched.size() > shown.size()
                ? cursors.endless(shown, shown.get(shown.size() - 1).parkedEventId())
                : cursors.whole(shown);
    }

    @GET
    @Operation(operationId = "getParkedEvent", summary = "All that is kept of one parked record, its bytes included")
    @Path("/{parkedEventId}")
    @Cache(noStore = true)
    public ParkedDetails get(
            @PathParam("parkedEventId") String parkedEventId, @QueryParam("generation") @Nullable Integer generation)
            throws SQLException {
        return parked.find(generation, place(parkedEventId)).orElseThrow(() -> missing(parkedEventId));
    }

    @POST
    @Operation(
            operationId = "redriveParkedEvent",
            summary = "Applies a parked event in its place in the log, or says what that would do",
            description =
                    "The code of today reads its bytes again. Its stream is folded as if it had never been parked, in"
                            + " the serving generation and in those that stand by, all or none. Readers see other entity tags, and"
                            + " who follows the changes is told to begin again." + WRITTEN_DOWN)
    @APIResponse(
            responseCode = "200",
            description = "What it would do; nothing has changed",
            content = @Content(schema = @Schema(implementation = Redriven.class)))
    @APIResponse(
            responseCode = "201",
            description = "What it has done",
            content = @Content(schema = @Schema(implementation = Redriven.class)))
    @Path("/{parkedEventId}/redrives")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Redriven> redrive(
            @PathParam("parkedEventId") String parkedEventId,
            @BeanParam OperatorParams operator,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RedriveOrder.class)))
                    @Nullable
                    String body)
            throws SQLException {
        var order = RedriveOrder.of(body);
        ParkedPlace place = place(parkedEventId);
        return order.onlyTries()
                ? RestResponse.ok(redrives.preview(place))
                : RestResponse.status(
                        RestResponse.Status.CREATED,
                        redrives.apply(place, operator.who(), Objects.requireNonNull(order.reason())));
    }

    @POST
    @Operation(
            operationId = "discardParkedEvent",
            summary = "Leaves a parked event as it is, for good, and says why",
            description = "Changes no read model and nothing in the log: the event is no longer listed as unresolved."
                    + WRITTEN_DOWN)
    @APIResponse(
            responseCode = "201",
            description = "It is discarded",
            content = @Content(schema = @Schema(implementation = Discarded.class)))
    @Path("/{parkedEventId}/discards")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Discarded> discard(
            @PathParam("parkedEventId") String parkedEventId,
            @BeanParam OperatorParams operator,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DiscardOrder.class)))
                    @Nullable
                    String body)
            throws SQLException {
        var order = DiscardOrder.of(body);
        return RestResponse.status(
                RestResponse.Status.CREATED, discards.discard(place(parkedEventId), operator.who(), order.reason()));
    }

    private static ParkedPlace place(String parkedEventId) {
        return ParkedPlace.parse(parkedEventId).orElseThrow(() -> missing(parkedEventId));
    }

    private static NoSuchResourceException missing(String parkedEventId) {
        return new NoSuchResourceException("parked event", parkedEventId);
    }
}
