package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parties kept an anniversary of an earlier event.
 *
 * @param ordinal which anniversary: 30 for the thirtieth
 * @param of the event whose anniversary it is
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record AnniversaryCommemorated(
        PartnershipId partnershipId,
        int ordinal,
        String of,
        FuzzyDate occurred,
        @Nullable String form,
        @Nullable Place place,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public AnniversaryCommemorated {
        required("partnershipId", partnershipId);
        required("of", of);
        required("occurred", occurred);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
