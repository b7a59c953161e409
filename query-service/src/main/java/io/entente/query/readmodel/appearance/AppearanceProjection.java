package io.entente.query.readmodel.appearance;

import io.entente.common.event.ReferenceEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.json.Texts;
import io.entente.query.readmodel.naming.Titles;
import jakarta.inject.Singleton;

/** One row per event and actor named in it by id. Names and offices span streams, so the query joins them. */
@Singleton
final class AppearanceProjection implements Projection<AppearanceRow> {

    private static final ReadModelTable<AppearanceRow> TABLE = DateColumns.add(
                    ReadModelTable.<AppearanceRow>named("appearance", "appearance_key", AppearanceProjection.class),
                    "occurred",
                    row -> row.occurred().bounds())
            .text("actor_id", AppearanceRow::actorId)
            .text("source", row -> row.event().source())
            .text("event_id", row -> row.event().id())
            .text("type", AppearanceRow::type)
            .text("thing_id", AppearanceRow::thingId)
            .texts("parts", AppearanceRow::parts)
            .text("name_as_reported", AppearanceRow::nameAsReported)
            .json("title", row -> Texts.orNull(row.title()))
            .texts("title_keys", row -> Titles.keys(row.title()))
            .text("organisation_id", AppearanceRow::organisationId)
            .text("representing", AppearanceRow::representing)
            .text("side", AppearanceRow::side)
            .json("occurred", AppearanceRow::occurred)
            .json("event_ids", AppearanceRow::eventIds)
            .json("sources", AppearanceRow::sources)
            .readIn("actors")
            .build();

    private final Handlers<AppearanceRow> handlers = Casts.handlers(AppearanceRow.class, Rows::put)
            .ignoring(ReferenceEvent.class, "actors and sources are known, they do not happen")
            .build();

    @Override
    public ReadModelTable<AppearanceRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<AppearanceRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }
}
