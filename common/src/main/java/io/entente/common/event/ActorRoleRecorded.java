package io.entente.common.event;

import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person was seen in an office. The term is only known if a source gives it.
 *
 * @param term from when to when the office was held; null if unknown
 * @param observed when the person was seen in it
 * @param observedIn the event at which that was
 * @param electedForPlaceId the constituency
 */
public record ActorRoleRecorded(
        ActorId actorId,
        Role role,
        ActorId organisationId,
        @Nullable Period term,
        FuzzyDate observed,
        @Nullable String observedIn,
        @Nullable PlaceId electedForPlaceId,
        @Nullable String note,
        List<SourceRef> sources)
        implements ReferenceEvent {

    public ActorRoleRecorded {
        required("actorId", actorId);
        required("role", role);
        required("organisationId", organisationId);
        required("observed", observed);
        sources = list("sources", sources);
    }

    @Override
    public String streamId() {
        return actorId.value();
    }
}
