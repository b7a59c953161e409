package io.entente.query.readmodel.partnership;

import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.PartnershipStatusChanged;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import jakarta.inject.Singleton;

/** One row per partnership, from the first event of its stream on, whichever that is. */
@Singleton
final class PartnershipProjection implements Projection<PartnershipRow> {

    private final Handlers<PartnershipRow> handlers = Handlers.forRows(PartnershipRow.class)
            .on(PartnershipEvent.class, PartnershipProjection::count)
            .ignoringTheRest("actors and sources have streams of their own")
            .build();

    @Override
    public ReadModelTable<PartnershipRow> table() {
        return PartnershipTable.TABLE;
    }

    @Override
    public Handlers<PartnershipRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    private static void count(Rows<PartnershipRow> rows, EffectiveEvent<PartnershipEvent> event) {
        rows.putOrChange(PartnershipRow.observed(event.streamId()), row -> row.with(event));
        if (event.event() instanceof PartnershipEstablished) {
            establish(rows, event.as(PartnershipEstablished.class));
        } else if (event.event() instanceof PartnershipStatusChanged) {
            var changed = event.as(PartnershipStatusChanged.class);
            rows.change(event.streamId(), row -> row.changedBy(changed));
        }
    }

    /** The first establishment in the log stands; another one has to correct it. */
    private static void establish(Rows<PartnershipRow> rows, EffectiveEvent<PartnershipEstablished> established) {
        rows.change(
                established.streamId(),
                row -> row.profile().isEstablished()
                        ? rows.remarked(row, Finding.DECLARED_TWICE)
                        : row.establishedBy(established));
    }
}
