package io.entente.query.readmodel.network;

import io.entente.common.event.ActorId;
import io.entente.common.event.MalformedIdException;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which part of the network a client asks for, as sent. */
public record NetworkParams(
        @QueryParam("ego") @Nullable String ego,
        @QueryParam("depth") @Nullable Integer depth,
        @QueryParam("edge") List<String> edges,
        @QueryParam("since") @Nullable LocalDate since,
        @QueryParam("asOf") @Nullable LocalDate asOf,
        @QueryParam("partnership") @Nullable String partnership) {

    /**
     * @throws InvalidParameterException when the ego is no id of an actor, the depth is out of bounds or of nobody, or an
     *     edge of no known family
     */
    NetworkFilter filter() {
        if (depth != null && (ego == null || depth < 1 || depth > NetworkFilter.DEPTH_MAX)) {
            throw new InvalidParameterException(
                    "depth", "must be from 1 to " + NetworkFilter.DEPTH_MAX + ", with the parameter ego");
        }
        return new NetworkFilter(
                actor(ego), Objects.requireNonNullElse(depth, 1), kinds(edges), since, asOf, partnership);
    }

    private static @Nullable ActorId actor(@Nullable String ego) {
        try {
            return ego == null ? null : new ActorId(ego);
        } catch (MalformedIdException malformed) {
            throw new InvalidParameterException("ego", "must be the id of an actor, such as org-hanoi", malformed);
        }
    }

    private static List<String> kinds(List<String> edges) {
        List<EdgeFamily> families = edges.isEmpty()
                ? EdgeFamily.UNLESS_ASKED
                : edges.stream()
                        .map(word -> Choice.of(EdgeFamily.class, "edge", word, EdgeFamily.PARTNERSHIP))
                        .toList();
        return families.stream()
                .flatMap(family -> family.kinds().stream())
                .distinct()
                .toList();
    }
}
