package io.entente.query.readmodel.visit;

import io.entente.common.event.VisitConducted;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;

/** One visit, as the first event that declares it tells it with all corrections. */
record VisitRow(VisitConducted visit, EffectiveDate occurred, boolean parentRetracted, List<EventKey> eventIds)
        implements Row {

    static VisitRow of(EffectiveEvent<VisitConducted> event) {
        return new VisitRow(event.event(), EffectiveDate.of(event), event.parentRetracted(), event.restsOn());
    }

    @Override
    public String key() {
        return visit.visitId().value();
    }
}
