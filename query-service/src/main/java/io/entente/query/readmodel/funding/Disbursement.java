package io.entente.query.readmodel.funding;

import io.entente.common.event.FundingDisbursed;
import io.entente.common.event.Money;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import java.time.LocalDate;

/** Money that was paid out of a commitment. */
record Disbursement(EventKey event, Money money, LocalDate valueDate) {

    static Disbursement of(EffectiveEvent<FundingDisbursed> event) {
        return new Disbursement(
                event.key(), event.event().money(), event.event().valueDate());
    }
}
