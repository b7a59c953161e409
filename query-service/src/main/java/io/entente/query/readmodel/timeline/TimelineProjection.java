package io.entente.query.readmodel.timeline;

import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.ReferenceEvent;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.involvement.Involvement;
import jakarta.inject.Singleton;

/** One row per event that counts, and how many events are part of it. */
@Singleton
final class TimelineProjection implements Projection<TimelineRow> {

    private final Handlers<TimelineRow> handlers = Handlers.forRows(TimelineRow.class)
            .on(PartnershipEvent.class, TimelineProjection::add)
            .ignoring(ReferenceEvent.class, "actors and sources are known, they do not happen")
            .build();

    @Override
    public ReadModelTable<TimelineRow> table() {
        return TimelineTable.TABLE;
    }

    @Override
    public Handlers<TimelineRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 3;
    }

    private static void add(Rows<TimelineRow> rows, EffectiveEvent<PartnershipEvent> event) {
        rows.put(TimelineRow.of(event, Involvement.of(event.event())));
        if (event.event().partOf() != null && !event.parentRetracted()) {
            EventKey parent = event.parent() == null
                    ? new EventKey(event.key().source(), event.event().partOf())
                    : event.parent();
            rows.change(TimelineRow.key(parent), TimelineRow::withChild);
        }
    }
}
