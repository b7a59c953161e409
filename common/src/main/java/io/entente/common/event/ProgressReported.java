package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reported how a programme, task or commitment is getting on.
 *
 * @param percent how much is done, 0 to 100
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record ProgressReported(
        PartnershipId partnershipId,
        EntityId aboutId,
        List<Metric> metrics,
        @Nullable BigDecimal percent,
        @Nullable String status,
        FuzzyDate occurred,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public ProgressReported {
        required("partnershipId", partnershipId);
        required("aboutId", aboutId);
        metrics = list("metrics", metrics);
        required("occurred", occurred);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
