package io.entente.query.operations;

import io.entente.query.http.Cursors;
import io.entente.query.http.Page;
import io.entente.query.refold.Refolded;
import io.entente.query.refold.Refolds;
import io.entente.query.refold.Streams;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The streams whose rows operators doubt. */
@Tag(name = "operations")
@Path("/streams")
@Produces(MediaType.APPLICATION_JSON)
public class StreamsResource {

    private final Streams streams;
    private final Refolds refolds;
    private final Cursors cursors;

    StreamsResource(Streams streams, Refolds refolds, Cursors cursors) {
        this.streams = streams;
        this.refolds = refolds;
        this.cursors = cursors;
    }

    /** @param streamId the subject of its events */
    public record StreamItem(String streamId) {}

    @GET
    @Operation(
            operationId = "listStreams",
            summary = "Streams that hold an event of a type, in the order of their ids",
            description =
                    "Of any version of the type, in the generation that serves; events that are parked do not count."
                            + " To fold them all again, ask for the refold of each.")
    @Cache(noStore = true)
    public Page<StreamItem> list(@BeanParam StreamsParams params) throws SQLException {
        int max = params.itemsMax();
        List<StreamItem> fetched = streams.holding(params.eventName(), params.afterId(), max + 1).stream()
                .map(StreamItem::new)
                .toList();
        List<StreamItem> shown = fetched.subList(0, Math.min(fetched.size(), max));
        return fetched.size() > shown.size()
                ? cursors.endless(shown, shown.get(shown.size() - 1).streamId())
                : cursors.whole(shown);
    }

    @POST
    @Operation(
            operationId = "refoldStream",
            summary = "Folds a stream again and puts its rows in place, or says what that would do",
            description =
                    "From the events that each generation holds, with the code of today, in the serving generation and in"
                            + " those that stand by, all or none. Where rows change, readers see other entity tags, who follows the"
                            + " changes is told to begin again, and it is written down who asked and why. There are no"
                            + " credentials yet: who asked is what Entente-Operator says, and not proved.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing has changed: it was only tried, or the rows were those of the fold already",
            content = @Content(schema = @Schema(implementation = Refolded.class)))
    @APIResponse(
            responseCode = "201",
            description = "Rows have changed",
            content = @Content(schema = @Schema(implementation = Refolded.class)))
    @Path("/{streamId}/refolds")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Refolded> refold(
            @PathParam("streamId") String streamId,
            @BeanParam OperatorParams operator,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RefoldOrder.class)))
                    @Nullable
                    String body)
            throws SQLException {
        var order = RefoldOrder.of(body);
        if (order.onlyTries()) {
            return RestResponse.ok(refolds.preview(streamId));
        }
        Refolded done = refolds.apply(streamId, operator.who(), Objects.requireNonNull(order.reason()));
        return RestResponse.status(
                done.changesSomething() ? RestResponse.Status.CREATED : RestResponse.Status.OK, done);
    }
}
