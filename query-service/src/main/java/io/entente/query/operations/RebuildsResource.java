package io.entente.query.operations;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.replay.PromotionPolicy;
import io.entente.query.replay.Rebuild;
import io.entente.query.replay.RebuildProgress;
import io.entente.query.replay.RebuildReports;
import io.entente.query.replay.Replay;
import io.entente.query.replay.UpTo;
import io.entente.query.replay.Verification;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Rebuilds: begun, watched, halted, ended, proved. */
@Tag(name = "operations")
@Path("/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildsResource {

    private static final int ACCEPTED = 202;
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final String BODY = "must be sent: a JSON object, {} for what is usual";

    private final Replay replay;
    private final RebuildReports reports;
    private final UriInfo uri;

    RebuildsResource(Replay replay, RebuildReports reports, UriInfo uri) {
        this.replay = replay;
        this.reports = reports;
        this.uri = uri;
    }

    /**
     * What to begin.
     *
     * @param promotion who promotes what is built; by an operator unless said otherwise
     * @param lagMax the serving generation is not to lag by more because of it, ISO 8601; as configured unless said
     * @param keep up to which place, to be read by its name and never to serve; null for one that is to serve
     */
    public record NewRebuild(
            @Nullable PromotionPolicy promotion,
            @Nullable Duration lagMax,
            @Nullable @Valid Keep keep) {

        /** @throws InvalidParameterException when no lag would be allowed at all, or what is kept shall be promoted */
        public NewRebuild {
            if (lagMax != null && (lagMax.isNegative() || lagMax.isZero())) {
                throw new InvalidParameterException("lagMax", "must be longer than nothing, such as PT10S");
            }
            if (keep != null && promotion != null) {
                throw new InvalidParameterException(
                        "promotion", "is not for a generation that is kept: it never serves");
            }
        }
    }

    /**
     * A generation that stands still. Exactly one of {@code token} and {@code instant} says where.
     *
     * @param name by which reads ask for it: {@code generation=before-the-merger}
     * @param token the Consistency-Token of a read: exactly the records that it covers
     * @param instant what was in the log then
     */
    public record Keep(
            @NotNull @Pattern(regexp = NAME, message = "must be a lower-case letter, then up to 39 of a-z, 0-9 and -")
            String name,

            @Nullable String token,
            @Nullable @PastOrPresent Instant instant) {

        /** @throws InvalidParameterException when not exactly one place is named */
        public Keep {
            if ((token == null) == (instant == null)) {
                throw new InvalidParameterException("keep", "must name a place by either token or instant");
            }
        }

        UpTo upTo() {
            return instant == null
                    ? new UpTo.Token(ConsistencyToken.parse(Objects.requireNonNull(token)))
                    : new UpTo.Moment(instant);
        }
    }

    /**
     * What to change.
     *
     * @param paused true to halt it, false to let it go on; null to leave that as it is
     * @param state {@code cancelled} to end it; null to leave that as it is
     */
    public record RebuildPatch(
            @Nullable Boolean paused, @Nullable Ending state) {}

    /** What a rebuild can be made to become. */
    public enum Ending {
        @com.fasterxml.jackson.annotation.JsonProperty("cancelled")
        CANCELLED
    }

    /** All there were, the newest first. */
    public record RebuildList(List<RebuildProgress> items) {}

    @GET
    @Operation(operationId = "listRebuilds", summary = "All rebuilds, the newest first, and how far they have got")
    public RebuildList list() throws SQLException {
        return new RebuildList(reports.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginRebuild",
            summary = "Build a generation: to serve, or to be kept at a place of the log")
    public RestResponse<RebuildProgress> begin(
            @Valid @NotNull(message = BODY) NewRebuild asked, @BeanParam OperatorParams operator) throws SQLException {
        Rebuild begun = begun(asked, operator.who());
        return ResponseBuilder.<RebuildProgress>created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(begun.id()))
                        .build())
                .entity(reports.of(begun.id()))
                .build();
    }

    private Rebuild begun(NewRebuild asked, String who) throws SQLException {
        if (asked.keep() != null) {
            return replay.keep(asked.keep().name(), asked.keep().upTo(), asked.lagMax(), who);
        }
        PromotionPolicy promotion = Objects.requireNonNullElse(asked.promotion(), PromotionPolicy.BY_OPERATOR);
        return replay.begin(Rebuild.Cause.OPERATOR, promotion, asked.lagMax(), who);
    }

    @GET
    @Path("/{rebuildId}")
    @Operation(operationId = "getRebuild", summary = "How far a rebuild has got")
    public RebuildProgress get(@PathParam("rebuildId") long rebuildId) throws SQLException {
        return reports.of(rebuildId);
    }

    @PATCH
    @Path("/{rebuildId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(operationId = "changeRebuild", summary = "Halt a rebuild, let it go on, or end it")
    public RebuildProgress change(
            @PathParam("rebuildId") long rebuildId,
            @Valid @NotNull(message = BODY) RebuildPatch patch,
            @BeanParam OperatorParams operator)
            throws SQLException {
        if (patch.paused() != null) {
            replay.pause(rebuildId, patch.paused(), operator.who());
        }
        if (patch.state() != null) {
            replay.cancel(rebuildId, operator.who());
        }
        return reports.of(rebuildId);
    }

    @POST
    @Path("/{rebuildId}/verifications")
    @ResponseStatus(ACCEPTED)
    @Operation(operationId = "verifyAgain", summary = "Compare its rows with the serving ones once more")
    public RebuildProgress verify(@PathParam("rebuildId") long rebuildId, @BeanParam OperatorParams operator)
            throws SQLException {
        replay.verifyAgain(rebuildId, operator.who());
        return reports.of(rebuildId);
    }

    @GET
    @Path("/{rebuildId}/verification")
    @Operation(operationId = "getVerification", summary = "What the last comparison with the serving rows has shown")
    public Verification verification(@PathParam("rebuildId") long rebuildId) throws SQLException {
        return reports.verification(rebuildId);
    }
}
