package io.entente.query.readmodel.publication;

import io.entente.common.event.PartnershipEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import jakarta.inject.Singleton;

/** One row per event that was taken back. News of all others are read from the timeline. */
@Singleton
final class RetractedNewsProjection implements Projection<RetractedNewsRow> {

    private static final ReadModelTable<RetractedNewsRow> TABLE = ReadModelTable.<RetractedNewsRow>named(
                    "retracted_news", "event_key", RetractedNewsProjection.class)
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .instant("updated_at", RetractedNewsRow::updatedAt)
            .readIn("timeline")
            .build();

    private final Handlers<RetractedNewsRow> handlers = Handlers.forRows(RetractedNewsRow.class)
            .onRetracted((rows, event) -> {
                if (event.event() instanceof PartnershipEvent) {
                    rows.put(RetractedNewsRow.of(event));
                }
            })
            .ignoringTheRest("only what was taken back is kept here")
            .build();

    @Override
    public ReadModelTable<RetractedNewsRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<RetractedNewsRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }
}
