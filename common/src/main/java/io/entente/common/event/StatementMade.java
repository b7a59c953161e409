package io.entente.common.event;

import static io.entente.common.event.Components.atLeast;
import static io.entente.common.event.Components.list;
import static io.entente.common.event.Components.required;

import io.entente.common.date.FuzzyDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something, or the source says it itself.
 *
 * @param partOf the event during which this one happened, such as the visit of a meeting
 * @param fields fields of cooperation that the event touches
 * @param attribution why it is unclear who said or did it
 * @param ambiguity what else the source can mean
 */
public record StatementMade(
        PartnershipId partnershipId,
        EntityId statementId,
        String statementKind,
        Participant speaker,
        @Nullable ReportedSpeech reported,
        FuzzyDate occurred,
        @Nullable Reference refersTo,
        List<MentionedPlace> mentionsPlaces,
        @Nullable String partOf,
        List<String> fields,
        LangMap text,
        @Nullable String attribution,
        @Nullable String ambiguity,
        List<SourceRef> sources)
        implements PartnershipEvent {

    public StatementMade {
        required("partnershipId", partnershipId);
        required("statementId", statementId);
        required("statementKind", statementKind);
        required("speaker", speaker);
        required("occurred", occurred);
        mentionsPlaces = list("mentionsPlaces", mentionsPlaces);
        fields = list("fields", fields);
        required("text", text);
        sources = atLeast(1, "sources", sources);
    }

    @Override
    public LangMap wording() {
        return text;
    }
}
