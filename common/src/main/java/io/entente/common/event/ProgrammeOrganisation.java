package io.entente.common.event;

import static io.entente.common.event.Components.required;

/** An organisation with its part in a programme. */
public record ProgrammeOrganisation(ActorId actorId, ProgrammeRole role) {

    public ProgrammeOrganisation {
        required("actorId", actorId);
        required("role", role);
    }
}
