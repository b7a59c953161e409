package io.entente.query.operations;

import io.entente.query.replay.DryRun;
import io.entente.query.replay.DryRunReport;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a rebuild would do, before there is one. */
@Tag(name = "operations")
@Path("/rebuild-dry-runs")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildDryRunsResource {

    private final DryRun dryRun;
    private final HttpServerResponse answer;

    RebuildDryRunsResource(DryRun dryRun, HttpServerResponse answer) {
        this.dryRun = dryRun;
        this.answer = answer;
    }

    @POST
    @Operation(
            operationId = "tryRebuild",
            summary = "Says what a rebuild would do, and changes nothing",
            description =
                    "A part of the log, or all of a short one, is built and compared in a transaction that is undone:"
                            + " which rows would be others, what would be parked, how long a rebuild would take and how much disk."
                            + " The answer may take the better part of a minute (entente.rebuild.dry-run.time-max); the dry run"
                            + " is given up when nobody waits for it. There is one at a time, and it stops nothing else.")
    public DryRunReport tryRebuild() throws SQLException {
        return dryRun.run(() -> !answer.closed());
    }
}
