package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delegation of one side travelled to the other. Meetings and site visits of the journey name it as the event they
 * are part of.
 *
 * @param delegationSize how many people travelled, the head included; null if not said
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record VisitConducted(
        PartnershipId partnershipId,
        EntityId visitId,
        @Nullable String visitKind,
        Direction direction,
        @Nullable Participant head,
        List<Participant> delegation,
        @Nullable Integer delegationSize,
        List<ActorId> hostIds,
        FuzzyDate occurred,
        Place place,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public VisitConducted {
        required("partnershipId", partnershipId);
        required("visitId", visitId);
        required("direction", direction);
        delegation = list("delegation", delegation);
        hostIds = list("hostIds", hostIds);
        required("occurred", occurred);
        required("place", place);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
