package io.entente.query.readmodel.publication;

import io.entente.common.event.PartnershipEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import jakarta.inject.Singleton;

/** One row per event, those that were taken back included. What it says is told by the timeline, which a query joins. */
@Singleton
final class NewsProjection implements Projection<NewsRow> {

    private static final ReadModelTable<NewsRow> TABLE = ReadModelTable.<NewsRow>named(
                    "news", "event_key", NewsProjection.class)
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .instant("updated_at", NewsRow::updatedAt)
            .flag("retracted", NewsRow::retracted)
            .readIn("timeline")
            .build();

    private final Handlers<NewsRow> handlers = Handlers.forRows(NewsRow.class)
            .on(PartnershipEvent.class, (rows, event) -> rows.put(NewsRow.of(event)))
            .onRetracted((rows, event) -> {
                if (event.event() instanceof PartnershipEvent) {
                    rows.put(NewsRow.retracted(event));
                }
            })
            .ignoringTheRest("actors and sources are known, they are no news")
            .build();

    @Override
    public ReadModelTable<NewsRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<NewsRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }
}
