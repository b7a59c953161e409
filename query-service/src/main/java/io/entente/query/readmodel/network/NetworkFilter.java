package io.entente.query.readmodel.network;

import io.entente.common.event.ActorId;
import io.entente.common.event.MalformedIdException;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.readmodel.selection.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the network is asked for.
 *
 * @param ego the actor to begin with; null for the whole network
 * @param depth how many ties from it, 1 to {@value DEPTH_MAX}
 * @param kinds of ties
 * @param since ties that began on this day or later, possibly; null for any
 * @param asOf without ties that certainly began later, and of the kind they had; null for as they are
 * @param partnership in which they are; null for any
 */
record NetworkFilter(
        @Nullable ActorId ego,
        int depth,
        List<String> kinds,
        @Nullable LocalDate since,
        @Nullable LocalDate asOf,
        @Nullable String partnership) {

    static final int DEPTH_MAX = 3;

    /**
     * @throws InvalidParameterException when the ego is no id of an actor, the depth is out of bounds or of nobody, or an
     *     edge of no known family
     */
    static NetworkFilter of(
            @Nullable String ego,
            @Nullable Integer depth,
            List<String> edges,
            @Nullable LocalDate since,
            @Nullable LocalDate asOf,
            @Nullable String partnership) {
        if (depth != null && (ego == null || depth < 1 || depth > DEPTH_MAX)) {
            throw new InvalidParameterException("depth", "must be from 1 to " + DEPTH_MAX + ", with the parameter ego");
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
