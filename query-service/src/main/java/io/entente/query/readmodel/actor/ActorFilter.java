package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorKind;
import org.jspecify.annotations.Nullable;

/**
 * Which actors are asked for; null asks for nothing in particular.
 *
 * @param org in which they have a role, held when {@code held} says, or of which they are a part
 * @param name the beginnings of words of a name
 */
record ActorFilter(
        @Nullable ActorKind kind,
        @Nullable String org,
        @Nullable String place,
        HeldOn held,
        @Nullable String name) {}
