package io.entente.common.event;

import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier event no longer counts. It stays in the log and in its own history.
 *
 * @param retractsEventId id of the event that is retracted, in the same stream
 * @param retractsSource CloudEvents source of that event, where two sources use the same id
 * @param replacedByEventId the event that says it right
 */
public record EventRetracted(
        @Nullable PartnershipId partnershipId,
        String retractsEventId,
        @Nullable String retractsSource,
        RetractionReason reason,
        @Nullable String replacedByEventId,
        List<Evidence> evidence,
        @Nullable String note)
        implements AmendingEvent {

    public EventRetracted {
        required("retractsEventId", retractsEventId);
        required("reason", reason);
        evidence = list("evidence", evidence);
    }

    @Override
    public String targetId() {
        return retractsEventId;
    }

    @Override
    public @Nullable String targetSource() {
        return retractsSource;
    }
}
