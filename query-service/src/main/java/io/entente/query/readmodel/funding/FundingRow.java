package io.entente.query.readmodel.funding;

import io.entente.common.event.FinanceKind;
import io.entente.common.event.FundingCommitted;
import io.entente.common.event.FundingDisbursed;
import io.entente.common.event.LangMap;
import io.entente.common.event.Money;
import io.entente.common.event.Period;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One promise of money and what was paid of it.
 *
 * @param share part of the total cost borne by the funder, as the source tells it
 * @param period for which the money is meant; null when no source tells it
 * @param disbursements in log order
 */
record FundingRow(
        String fundingId,
        @Nullable String programmeId,
        @Nullable String agreementId,
        String funderId,
        @Nullable String recipientId,
        Money money,
        @Nullable FinanceKind financeKind,
        @Nullable String share,
        EffectiveDate committed,
        @Nullable Period period,
        LangMap wording,
        List<String> fields,
        List<Disbursement> disbursements,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    static FundingRow of(EffectiveEvent<FundingCommitted> event) {
        FundingCommitted committed = event.event();
        return new FundingRow(
                committed.fundingId().value(),
                Objects.toString(committed.programmeId(), null),
                Objects.toString(committed.agreementId(), null),
                committed.funderId().value(),
                Objects.toString(committed.recipientId(), null),
                committed.money(),
                committed.financeKind(),
                committed.share(),
                EffectiveDate.of(event),
                committed.period(),
                committed.wording(),
                committed.fields(),
                List.of(),
                event.restsOn(),
                committed.sources());
    }

    @Override
    public String key() {
        return fundingId;
    }

    FundingRow disbursedBy(EffectiveEvent<FundingDisbursed> event) {
        return new FundingRow(
                fundingId,
                programmeId,
                agreementId,
                funderId,
                recipientId,
                money,
                financeKind,
                share,
                committed,
                period,
                wording,
                fields,
                Stream.concat(disbursements.stream(), Stream.of(Disbursement.of(event)))
                        .toList(),
                event.addedTo(eventIds),
                Stream.concat(sources.stream(), event.event().sources().stream())
                        .distinct()
                        .toList());
    }

    /** More was paid than promised. Not told of an unknown promise, nor across currencies. */
    boolean isOverdrawn() {
        if (money.amount() == null) {
            return false;
        }
        BigDecimal paid = disbursements.stream()
                .map(Disbursement::money)
                .filter(payment -> Objects.equals(payment.currency(), money.currency()))
                .flatMap(payment -> Stream.ofNullable(payment.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return paid.compareTo(money.amount()) > 0;
    }
}
