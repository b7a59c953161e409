package io.entente.query.readmodel.partnership;

import io.entente.common.event.LangMap;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.dating.StateChange;
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
 * @param changes of status, in the order in which they happened
 */
record Profile(
        LangMap name,
        @Nullable String kind,
        @Nullable EffectiveDate since,
        List<Side> parties,
        List<StateChange> changes) {

    static final String ACTIVE = "active";
    static final String OBSERVED = "observed";

    static Profile observed(String partnershipId) {
        return new Profile(LangMap.NONE, null, null, Side.namedBy(partnershipId), List.of());
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
                changes);
    }

    /** Changes count in the order in which they happened, whenever they were recorded. */
    Profile changedBy(EffectiveEvent<PartnershipStatusChanged> event) {
        PartnershipStatusChanged changed = event.event();
        var change = new StateChange(WireName.of(changed.status()), changed.occurred());
        return new Profile(name, kind, since, parties, change.after(changes));
    }

    /** Seen through other events only, it is observed; established, it is active until somebody says otherwise. */
    String currentStatus() {
        return StateChange.last(changes).orElse(isEstablished() ? ACTIVE : OBSERVED);
    }

    String sortName() {
        return Texts.sortName(name);
    }
}
