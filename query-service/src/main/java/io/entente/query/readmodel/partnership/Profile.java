package io.entente.query.readmodel.partnership;

import io.entente.common.date.FuzzyDate;
import io.entente.common.event.LangMap;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.json.Texts;
import io.entente.query.readmodel.json.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership is.
 *
 * @param name {@link LangMap#NONE} as long as it is only observed
 * @param kind null as long as it is only observed
 * @param since null as long as it is only observed
 * @param status as last changed; null when nobody changed it
 */
record Profile(
        LangMap name,
        @Nullable String kind,
        @Nullable EffectiveDate since,
        List<Side> parties,
        @Nullable StatusChange status) {

    static final String ACTIVE = "active";
    static final String OBSERVED = "observed";

    /** A status and since when it holds. */
    record StatusChange(String status, EffectiveDate date) {

        StatusChange orLater(StatusChange other) {
            boolean earlier = FuzzyDate.CHRONOLOGICAL.compare(other.date.date(), date.date()) < 0;
            return earlier ? this : other;
        }
    }

    static Profile observed(String partnershipId) {
        return new Profile(LangMap.NONE, null, null, Side.namedBy(partnershipId), null);
    }

    boolean isEstablished() {
        return since != null;
    }

    Profile establishedBy(EffectiveEvent<PartnershipEstablished> event) {
        PartnershipEstablished established = event.event();
        return new Profile(
                established.name(),
                established.partnershipKind(),
                EffectiveDate.of(event),
                established.parties().stream().map(Side::of).toList(),
                status);
    }

    /** Changes count in the order in which they happened, whenever they were recorded. */
    Profile changedBy(EffectiveEvent<PartnershipStatusChanged> event) {
        var change = new StatusChange(WireName.of(event.event().status()), EffectiveDate.of(event));
        return new Profile(name, kind, since, parties, status == null ? change : status.orLater(change));
    }

    /** Seen through other events only, it is observed; established, it is active until somebody says otherwise. */
    String currentStatus() {
        if (status != null) {
            return status.status();
        }
        return isEstablished() ? ACTIVE : OBSERVED;
    }

    String sortName() {
        return Texts.sortName(name);
    }
}
