package io.entente.query.history;

import io.entente.common.event.AmendingEvent;
import io.entente.common.event.EventCorrected;
import io.entente.common.event.PartnershipEvent;
import java.util.HashSet;
import java.util.Set;

/** The ids by which an event refers to others of its stream: what stands behind them can change what it means. */
final class NamedIds {

    private NamedIds() {}

    static Set<String> of(RecordedEvent event) {
        var named = new HashSet<String>();
        if (event.event() instanceof AmendingEvent amending) {
            named.add(amending.targetId());
        }
        if (event.event() instanceof EventCorrected corrected) {
            named.addAll(corrected.patch().findValuesAsText("inheritedFrom"));
            named.addAll(corrected.patch().findValuesAsText("partOf"));
        }
        if (event.event() instanceof PartnershipEvent fact) {
            if (fact.partOf() != null) {
                named.add(fact.partOf());
            }
            if (fact.occurred().inheritedFrom() != null) {
                named.add(fact.occurred().inheritedFrom());
            }
        }
        return named;
    }
}
