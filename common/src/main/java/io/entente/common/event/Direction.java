package io.entente.common.event;

import static io.entente.common.event.Components.required;

/** From whose territory a visit went to whose. */
public record Direction(PlaceId from, PlaceId to) {

    public Direction {
        required("from", from);
        required("to", to);
    }
}
