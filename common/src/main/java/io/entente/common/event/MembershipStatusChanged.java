package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor came closer to, joined or left a network.
 *
 * @param membershipId id of the membership, such as org-hanoi.in.org-network
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record MembershipStatusChanged(
        PartnershipId partnershipId,
        EntityId membershipId,
        ActorId memberId,
        ActorId organisationId,
        MembershipStatus status,
        FuzzyDate occurred,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public MembershipStatusChanged {
        required("partnershipId", partnershipId);
        required("membershipId", membershipId);
        required("memberId", memberId);
        required("organisationId", organisationId);
        required("status", status);
        required("occurred", occurred);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
