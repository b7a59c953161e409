package io.entente.query.readmodel.quality;

import io.entente.common.event.PartnershipStatus;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import java.util.List;
import java.util.Optional;

/** The changes of status of a partnership. */
record StatusesRow(String partnershipId, List<Dated<PartnershipStatus>> changes) implements QualityRow {

    static StatusesRow none(String partnershipId) {
        return new StatusesRow(partnershipId, List.of());
    }

    @Override
    public String key() {
        return "statuses";
    }

    StatusesRow and(EffectiveEvent<PartnershipStatusChanged> event) {
        PartnershipStatusChanged changed = event.event();
        return new StatusesRow(
                partnershipId, Dated.and(changes, new Dated<>(event.key(), changed.occurred(), changed.status())));
    }

    @Override
    public Optional<Breach> breach() {
        List<EventKey> illegal = Dated.illegal(changes, (before, after) -> before != after);
        return illegal.isEmpty()
                ? Optional.empty()
                : Optional.of(Breach.of(Rule.STATUS_UNCHANGED, partnershipId, illegal));
    }
}
