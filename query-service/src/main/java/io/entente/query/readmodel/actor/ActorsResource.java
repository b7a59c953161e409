package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorKind;
import io.entente.query.http.KnownAt;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.NoSuchResourceException;
import io.entente.query.http.Page;
import io.entente.query.http.PageParams;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.readmodel.past.Explanation;
import io.entente.query.readmodel.past.Explanations;
import io.entente.query.readmodel.selection.Choice;
import io.entente.query.readmodel.selection.Lists;
import io.entente.query.readmodel.selection.LiveRows;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Registered persons and organisations, and the offices they held.
 *
 * <p>Somebody whom events name without having been registered is not found here: there is no name to show but the reported
 * ones, and those are told by the appearances.
 */
@Tag(name = "actors")
@Path("/actors")
@Produces(MediaType.APPLICATION_JSON)
public class ActorsResource {

    private final LiveRows rows;
    private final Explanations explanations;
    private final Lists lists;

    ActorsResource(LiveRows rows, Explanations explanations, Lists lists) {
        this.rows = rows;
        this.explanations = explanations;
        this.lists = lists;
    }

    @GET
    @Operation(operationId = "listActors", summary = "People and organisations")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<Actor> list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("org") @Nullable String org,
            @QueryParam("place") @Nullable String place,
            @QueryParam("roleOn") @Nullable LocalDate roleOn,
            @QueryParam("certainty") @Nullable String certainty,
            @QueryParam("q") @Nullable String q,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        var filter = new ActorFilter(
                Choice.orNull(ActorKind.class, "kind", kind), org, place, HeldOn.of(roleOn, certainty), q);
        Page<ActorEntity> found =
                lists.page(Actors.matching(rows, filter), Actors.orders(language.language()), page, actor -> actor);
        ActorDetails details = ActorDetails.of(rows, found.items(), language.language());
        return found.map(details::with);
    }

    @GET
    @Operation(operationId = "getActor", summary = "One person or organisation: roles, appearances, when seen")
    @Path("/{actorId}")
    @ReadSnapshot
    public Actor get(@PathParam("actorId") String actorId, @BeanParam ReaderLanguage language) {
        ActorEntity actor = Actors.find(rows, actorId).orElseThrow(() -> new NoSuchResourceException("actor", actorId));
        return ActorDetails.of(rows, List.of(actor), language.language()).with(actor);
    }

    @GET
    @Operation(operationId = "listActorRoles", summary = "The offices of an actor over time")
    @Path("/{actorId}/roles")
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @ReadSnapshot
    public Page<ActorRole> roles(
            @PathParam("actorId") String actorId,
            @QueryParam("roleOn") @Nullable LocalDate roleOn,
            @QueryParam("certainty") @Nullable String certainty,
            @QueryParam("org") @Nullable String org,
            @BeanParam ReaderLanguage language,
            @BeanParam PageParams page) {
        Page<ActorRole> roles = lists.page(
                ActorRoles.of(rows, actorId, HeldOn.of(roleOn, certainty), org),
                ActorRoles.ORDERS,
                page,
                role -> ActorRole.of(role, language.language()));
        if (roles.items().isEmpty() && Actors.find(rows, actorId).isEmpty()) {
            throw new NoSuchResourceException("actor", actorId);
        }
        return roles;
    }

    @GET
    @Operation(
            operationId = "explainActor",
            summary = "Which event set each field of a registration",
            description = Explanations.SCOPE)
    @Path("/{actorId}/explain")
    @ReadSnapshot
    public Explanation explain(
            @PathParam("actorId") String actorId, @BeanParam KnownAt knownAt, @BeanParam ReaderLanguage language) {
        return explanations
                .ofEntity("actor", actorId, knownAt, language.language())
                .orElseThrow(() -> new NoSuchResourceException("actor", actorId));
    }
}
