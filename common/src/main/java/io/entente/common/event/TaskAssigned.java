package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody told others to do something.
 *
 * @param due by when; null if not said
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record TaskAssigned(
        PartnershipId partnershipId,
        EntityId taskId,
        Participant assignedBy,
        List<ActorId> assigneeIds,
        @Nullable ActorId reportToId,
        FuzzyDate occurred,
        @Nullable FuzzyDate due,
        @Nullable String deliverable,
        @Nullable Concern concerns,
        @Nullable String partOf,
        List<String> fields,
        LangMap text,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public TaskAssigned {
        required("partnershipId", partnershipId);
        required("taskId", taskId);
        required("assignedBy", assignedBy);
        assigneeIds = atLeast(1, "assigneeIds", assigneeIds);
        required("occurred", occurred);
        fields = list("fields", fields);
        required("text", text);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return text;
    }
}
