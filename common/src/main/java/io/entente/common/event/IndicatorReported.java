package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source gave a number about the partnership. A later reading never overwrites an earlier one.
 *
 * @param unit what one counts
 * @param asOf the day for which the reading holds
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record IndicatorReported(
        PartnershipId partnershipId,
        EntityId indicatorId,
        String indicator,
        BigDecimal value,
        String unit,
        @Nullable String level,
        FuzzyDate asOf,
        List<ActorId> parties,
        @Nullable String note,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public IndicatorReported {
        required("partnershipId", partnershipId);
        required("indicatorId", indicatorId);
        required("indicator", indicator);
        required("value", value);
        required("unit", unit);
        required("asOf", asOf);
        parties = list("parties", parties);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public FuzzyDate occurred() {
        return asOf;
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
