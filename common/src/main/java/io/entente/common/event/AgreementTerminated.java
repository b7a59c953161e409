package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement was ended before or at the end of its period.
 *
 * @param effective from when it no longer holds; may lie in the future
 * @param reason why, in words
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record AgreementTerminated(
        PartnershipId partnershipId,
        EntityId agreementId,
        FuzzyDate occurred,
        FuzzyDate effective,
        @Nullable String reason,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public AgreementTerminated {
        required("partnershipId", partnershipId);
        required("agreementId", agreementId);
        required("occurred", occurred);
        required("effective", effective);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
