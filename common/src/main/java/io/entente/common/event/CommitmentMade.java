package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody promised something to somebody. Whether it was kept is told by follow-ups.
 *
 * @param obligorIds who has to keep it
 * @param concurringIds who agreed to it without being bound
 * @param due by when; null if not said
 * @param measurable whether it can be checked that it was kept; null if undecided
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record CommitmentMade(
        PartnershipId partnershipId,
        EntityId commitmentId,
        CommitmentKind commitmentKind,
        CommitmentStrength strength,
        @Nullable Participant madeBy,
        List<ActorId> obligorIds,
        List<ActorId> beneficiaryIds,
        List<ActorId> concurringIds,
        FuzzyDate occurred,
        @Nullable FuzzyDate due,
        @Nullable Boolean measurable,
        @Nullable EntityId agreementId,
        @Nullable EntityId programmeId,
        List<MentionedPlace> mentionsPlaces,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap text,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public CommitmentMade {
        required("partnershipId", partnershipId);
        required("commitmentId", commitmentId);
        required("commitmentKind", commitmentKind);
        required("strength", strength);
        obligorIds = atLeast(1, "obligorIds", obligorIds);
        beneficiaryIds = list("beneficiaryIds", beneficiaryIds);
        concurringIds = list("concurringIds", concurringIds);
        required("occurred", occurred);
        mentionsPlaces = list("mentionsPlaces", mentionsPlaces);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(text);
    }
}
