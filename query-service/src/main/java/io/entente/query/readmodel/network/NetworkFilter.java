package io.entente.query.readmodel.network;

import io.entente.common.event.ActorId;
import java.time.LocalDate;
import java.util.List;
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
}
