package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two or more sides met. The date is as certain as the source says.
 *
 * @param participantsComplete whether the source names everybody who took part
 * @param partnershipRelation how the meeting belongs to the partnership; central unless said otherwise
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record MeetingHeld(
        PartnershipId partnershipId,
        EntityId meetingId,
        String meetingKind,
        @Nullable MeetingFormat format,
        FuzzyDate occurred,
        @Nullable Place place,
        List<Participant> participants,
        boolean participantsComplete,
        List<EntityId> agreementIds,
        List<LangMap> topics,
        @Nullable String partnershipRelation,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public MeetingHeld {
        required("partnershipId", partnershipId);
        required("meetingId", meetingId);
        required("meetingKind", meetingKind);
        required("occurred", occurred);
        participants = atLeast(1, "participants", participants);
        agreementIds = list("agreementIds", agreementIds);
        topics = list("topics", topics);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
