package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A funder promised money, known or unknown in amount. An unknown amount is not zero.
 *
 * @param share part of the total cost borne by the funder: full, partial, unknown, or a percentage such as 40%
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record FundingCommitted(
        PartnershipId partnershipId,
        EntityId fundingId,
        @Nullable EntityId programmeId,
        @Nullable EntityId agreementId,
        ActorId funderId,
        @Nullable ActorId recipientId,
        Money money,
        @Nullable FinanceKind financeKind,
        @Nullable String share,
        FuzzyDate occurred,
        @Nullable Period period,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public FundingCommitted {
        required("partnershipId", partnershipId);
        required("fundingId", fundingId);
        required("funderId", funderId);
        required("money", money);
        required("occurred", occurred);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
