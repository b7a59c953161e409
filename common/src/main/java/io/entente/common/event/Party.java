package io.entente.common.event;

import static io.entente.common.event.Components.required;

/** One side of a partnership: the authority and its territory. */
public record Party(ActorId actorId, PlaceId placeId) {

    public Party {
        required("actorId", actorId);
        required("placeId", placeId);
    }
}
