package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named fields that matter most.
 *
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields that matter most
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record PriorityDeclared(
        PartnershipId partnershipId,
        EntityId priorityId,
        Participant declaredBy,
        List<ActorId> onBehalfOf,
        PriorityLevel level,
        FuzzyDate occurred,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap text,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public PriorityDeclared {
        required("partnershipId", partnershipId);
        required("priorityId", priorityId);
        required("declaredBy", declaredBy);
        onBehalfOf = atLeast(1, "onBehalfOf", onBehalfOf);
        required("level", level);
        required("occurred", occurred);
        fields = atLeast(1, "fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(text);
    }
}
