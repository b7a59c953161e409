package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown an installation or a building.
 *
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record SiteVisited(
        PartnershipId partnershipId,
        EntityId siteVisitId,
        Site site,
        FuzzyDate occurred,
        List<Participant> visitors,
        List<ActorId> hostIds,
        @Nullable String activity,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public SiteVisited {
        required("partnershipId", partnershipId);
        required("siteVisitId", siteVisitId);
        required("site", site);
        required("occurred", occurred);
        visitors = list("visitors", visitors);
        hostIds = list("hostIds", hostIds);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
