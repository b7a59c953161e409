package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Promised money was paid out.
 *
 * @param valueDate day on which the money counts
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record FundingDisbursed(
        PartnershipId partnershipId,
        EntityId fundingId,
        Money money,
        LocalDate valueDate,
        FuzzyDate occurred,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public FundingDisbursed {
        required("partnershipId", partnershipId);
        required("fundingId", fundingId);
        required("money", money);
        required("valueDate", valueDate);
        required("occurred", occurred);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
