package io.entente.query.readmodel.funding;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.Period;
import io.entente.common.event.Place;
import io.entente.common.event.ProgrammeOrganisation;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import io.entente.query.readmodel.sector.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as readers get it.
 *
 * @param period null when no source tells it
 * @param funders who is said to fund it or promised money for it
 * @param commitments promises of money for it
 * @param unknownAmountCommitments those of them whose amount is not known: not zero
 * @param crs purpose codes of its fields in equal shares, because no source tells others
 * @param sdg targets of its fields
 * @param ambiguity what else the source can mean
 * @param iatiExportable what can be published to IATI
 */
public record Programme(
        String programmeId,
        String partnershipId,
        LangMap name,
        @Nullable LangMap wording,
        ShownDate launched,
        @Nullable Period period,
        @Nullable Place place,
        List<ProgrammeOrganisation> organisations,
        List<String> funders,
        @Nullable String agreementId,
        int commitments,
        int unknownAmountCommitments,
        List<String> fields,
        List<Share> crs,
        List<String> sdg,
        @Nullable String ambiguity,
        String iatiExportable,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static Programme of(ProgrammeEntity row, LabelLanguage language) {
        int unknown = (int)
                row.pledges.stream().filter(pledge -> !pledge.amountKnown()).count();
        return new Programme(
                row.programmeId,
                row.streamId,
                row.name,
                row.wording,
                row.launched.shown(language),
                row.period,
                row.place,
                row.organisations,
                List.of(row.funders),
                row.agreementId,
                row.pledges.size(),
                unknown,
                List.of(row.fields),
                Share.equal(List.of(row.crs)),
                List.of(row.sdg),
                row.ambiguity,
                Exportable.words(row.iatiActivity, row.pledges.size() - unknown, unknown, language),
                row.eventIds,
                row.sources);
    }
}
