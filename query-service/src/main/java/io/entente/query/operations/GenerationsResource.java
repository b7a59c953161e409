package io.entente.query.operations;

import io.entente.query.generation.Promotion.Promoted;
import io.entente.query.replay.GenerationReport;
import io.entente.query.replay.GenerationReports;
import io.entente.query.replay.Replay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Generations, and which of them serves: promoting and rolling back is naming another one. */
@Tag(name = "operations")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class GenerationsResource {

    private static final int REASON_CHARS_MAX = 500;

    private final Replay replay;
    private final GenerationReports reports;

    GenerationsResource(Replay replay, GenerationReports reports) {
        this.replay = replay;
        this.reports = reports;
    }

    /** Those that are not retired. */
    public record GenerationList(List<GenerationReport> items) {}

    /**
     * The generation that readers shall see.
     *
     * @param acceptedBecause why its differences from the serving one are right; needed when there are any
     */
    public record ServingGeneration(
            @NotNull Integer generation,
            @Nullable @Size(min = 3, max = REASON_CHARS_MAX) String acceptedBecause) {}

    @GET
    @Path("/generations")
    @Operation(operationId = "listGenerations", summary = "The generations there are, and how far each has got")
    public GenerationList list() throws SQLException {
        return new GenerationList(reports.all());
    }

    @PUT
    @Path("/serving-generation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "serveGeneration", summary = "Promote a generation, or roll back to one")
    public Promoted serve(
            @Valid @NotNull(message = "must be sent: a JSON object that names the generation") ServingGeneration asked,
            @BeanParam OperatorParams operator)
            throws SQLException {
        return replay.promote(asked.generation(), asked.acceptedBecause(), operator.who());
    }

    @DELETE
    @Path("/generations/{generation}")
    @Operation(operationId = "retireGeneration", summary = "Give up a generation that does not serve, and its rows")
    public void retire(@PathParam("generation") int generation, @BeanParam OperatorParams operator)
            throws SQLException {
        replay.retire(generation, operator.who());
    }
}
