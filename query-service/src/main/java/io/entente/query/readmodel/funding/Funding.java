package io.entente.query.readmodel.funding;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.Money;
import io.entente.common.event.Period;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import io.entente.query.readmodel.sector.Share;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise of money and what was paid of it, as readers get it.
 *
 * @param programmeId null for money that is for no programme
 * @param share part of the total cost borne by the funder, as the source tells it
 * @param period for which the money is meant; null when no source tells it
 * @param disbursed sums of what was paid, by currency
 * @param spread how the amount is divided among years, in words of one language
 * @param crs purpose codes of its own fields, else of its programme, in equal shares, because no source tells others
 */
public record Funding(
        String fundingId,
        String partnershipId,
        @Nullable String programmeId,
        @Nullable String agreementId,
        String funder,
        @Nullable String recipient,
        Money money,
        @Nullable String financeKind,
        @Nullable String share,
        ShownDate committed,
        @Nullable Period period,
        List<Amount> disbursed,
        List<Payment> disbursements,
        String spread,
        List<Share> crs,
        @Nullable LangMap wording,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    /** What was paid on one day. */
    public record Payment(Money money, LocalDate valueDate) {}

    static Funding of(FundingEntity row, LabelLanguage language) {
        return new Funding(
                row.fundingId,
                row.streamId,
                row.programmeId,
                row.agreementId,
                row.funderId,
                row.recipientId,
                row.money,
                row.financeKind,
                row.share,
                row.committed.shown(language),
                row.period,
                Amount.sums(row.byYear.of(YearAmount.Kind.DISBURSED)),
                row.disbursements.stream()
                        .map(payment -> new Payment(payment.money(), payment.valueDate()))
                        .toList(),
                SpreadWords.of(List.of(row.byYear), language),
                Share.equal(List.of(row.crs)),
                row.wording,
                row.eventIds,
                row.sources);
    }
}
