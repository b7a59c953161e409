package io.entente.query.operations;

import io.entente.query.replay.OperationLog;
import io.entente.query.replay.OperationReports;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what to generations, and why. */
@Tag(name = "operations")
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
public class OperationsResource {

    private final OperationReports reports;

    OperationsResource(OperationReports reports) {
        this.reports = reports;
    }

    /** The last 200, the newest first. */
    public record OperationList(List<OperationLog.Operation> items) {}

    @GET
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "listOperations",
            summary = "What operators and the service itself did to generations, the newest first")
    public OperationList list() throws SQLException {
        return new OperationList(reports.last());
    }
}
