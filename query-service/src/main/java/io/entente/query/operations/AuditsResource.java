package io.entente.query.operations;

import io.entente.query.audit.Audit;
import io.entente.query.audit.Auditing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Audits: whether every record of the log is applied, a duplicate or parked, and every row has its record. */
@Tag(name = "operations")
@Path("/audits")
@Produces(MediaType.APPLICATION_JSON)
public class AuditsResource {

    private final Auditing auditing;
    private final UriInfo uri;

    AuditsResource(Auditing auditing, UriInfo uri) {
        this.auditing = auditing;
        this.uri = uri;
    }

    /**
     * What to audit.
     *
     * @param generation the one that serves unless given
     */
    public record NewAudit(@Nullable Integer generation) {}

    /** The last 10, the newest first. */
    public record AuditList(List<Audit> items) {}

    @GET
    @Operation(operationId = "listAudits", summary = "The last audits, the newest first, and what they have found")
    public AuditList list() throws SQLException {
        return new AuditList(auditing.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginAudit",
            summary = "Hold the log against a generation, record by record",
            description = "Changes nothing. Readers and the projector go on. The whole log is read.")
    public RestResponse<Audit> begin(
            @Valid @NotNull(message = "must be sent: a JSON object, {} for the serving generation") NewAudit asked,
            @BeanParam OperatorParams operator)
            throws SQLException {
        Audit begun = auditing.begin(asked.generation(), operator.who());
        return ResponseBuilder.<Audit>created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(begun.auditId()))
                        .build())
                .entity(begun)
                .build();
    }

    @GET
    @Path("/{auditId}")
    @Operation(operationId = "getAudit", summary = "How far an audit is, and what it has found")
    public Audit get(@PathParam("auditId") long auditId) throws SQLException {
        return auditing.of(auditId);
    }
}
