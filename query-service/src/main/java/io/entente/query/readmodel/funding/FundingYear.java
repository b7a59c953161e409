package io.entente.query.readmodel.funding;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.funding.FundingYearEntity.Part;
import io.entente.query.readmodel.funding.YearAmount.Kind;
import io.entente.query.readmodel.sector.Share;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one year has of the money of one funder for one programme.
 *
 * @param programmeId null for money that is for no programme
 * @param year null when nobody knows it
 * @param committed the parts of promised amounts that fall to the year, by currency; empty when no amount is known
 * @param unknownAmountCommitments promises for the year whose amount is not known: not zero
 * @param disbursed payments of the year, by currency
 * @param spread how amounts for several years were divided, in words of one language
 * @param crs purpose codes of all these promises in equal shares, because no source tells others
 * @param iatiExportable what can be published to IATI
 */
public record FundingYear(
        String partnershipId,
        @Nullable String programmeId,
        String funder,
        @Nullable Integer year,
        List<Amount> committed,
        int unknownAmountCommitments,
        List<Amount> disbursed,
        String spread,
        List<Share> crs,
        String iatiExportable,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static FundingYear of(FundingYearEntity row, LabelLanguage language) {
        Integer year = row.year == FundingYearEntity.NO_YEAR ? null : (Integer) row.year;
        List<Spread> spreads =
                row.parts.stream().map(FundingYearEntity.Part::spread).toList();
        int unknown = amounts(spreads, year, Kind.UNKNOWN).size();
        int known = amounts(spreads, year, Kind.COMMITTED).size()
                + amounts(spreads, year, Kind.DISBURSED).size();
        return new FundingYear(
                row.streamId,
                row.programmeId.isEmpty() ? null : row.programmeId,
                row.funderId,
                year,
                Amount.sums(amounts(spreads, year, Kind.COMMITTED)),
                unknown,
                Amount.sums(amounts(spreads, year, Kind.DISBURSED)),
                SpreadWords.of(spreads, language),
                Share.equal(all(row, Part::crs).stream().sorted().toList()),
                Exportable.words(row.iatiActivity, known, unknown, language),
                all(row, Part::events),
                all(row, Part::sources));
    }

    private static <T> List<T> all(FundingYearEntity row, Function<Part, List<T>> of) {
        return row.parts.stream()
                .flatMap(part -> of.apply(part).stream())
                .distinct()
                .toList();
    }

    private static List<YearAmount> amounts(List<Spread> spreads, @Nullable Integer year, Kind kind) {
        return spreads.stream()
                .flatMap(spread -> spread.amounts().stream())
                .filter(amount -> amount.kind() == kind && Objects.equals(amount.year(), year))
                .toList();
    }
}
