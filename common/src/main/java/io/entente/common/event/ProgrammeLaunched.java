package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme with organisations and a period began.
 *
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record ProgrammeLaunched(
        PartnershipId partnershipId,
        EntityId programmeId,
        LangMap name,
        FuzzyDate occurred,
        @Nullable Period period,
        @Nullable Place place,
        List<ProgrammeOrganisation> organisations,
        @Nullable EntityId agreementId,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public ProgrammeLaunched {
        required("partnershipId", partnershipId);
        required("programmeId", programmeId);
        required("name", name);
        required("occurred", occurred);
        organisations = list("organisations", organisations);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
