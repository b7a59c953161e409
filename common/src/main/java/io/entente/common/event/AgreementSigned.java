package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument between the parties was signed. The day of signature need not be the day of its ceremony.
 *
 * @param titleAsReported the title as the source gives it; sources differ
 * @param languages languages of the authentic texts, BCP 47
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record AgreementSigned(
        PartnershipId partnershipId,
        EntityId agreementId,
        String instrumentType,
        LangMap title,
        @Nullable String titleAsReported,
        FuzzyDate occurred,
        @Nullable Place place,
        @Nullable Period period,
        List<ActorId> parties,
        List<Participant> signatories,
        List<String> languages,
        @Nullable EntityId supersedes,
        @Nullable Basis supersedesBasis,
        @Nullable LangMap purpose,
        @Nullable Money forecastFunding,
        List<AgreementDocument> documents,
        @Nullable String partOf,
        List<String> fields,
        @Nullable LangMap summary,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public AgreementSigned {
        required("partnershipId", partnershipId);
        required("agreementId", agreementId);
        required("instrumentType", instrumentType);
        required("title", title);
        required("occurred", occurred);
        parties = atLeast(2, "parties", parties);
        signatories = list("signatories", signatories);
        languages = list("languages", languages);
        documents = list("documents", documents);
        fields = list("fields", fields);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return LangMap.orNone(summary);
    }
}
