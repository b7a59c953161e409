package io.entente.query.readmodel.search;

import io.entente.common.event.ActorRegistered;
import io.entente.common.event.ActorRoleRecorded;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SourceRegistered;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import jakarta.inject.Singleton;

/** One row per event that counts and per registered actor, with all texts by which they are found. */
@Singleton
final class SearchProjection implements Projection<SearchRow> {

    private final Handlers<SearchRow> handlers = Handlers.forRows(SearchRow.class)
            .on(PartnershipEvent.class, (rows, event) -> rows.put(SearchRow.of(event)))
            .on(ActorRegistered.class, (rows, actor) -> rows.put(SearchRow.ofActor(actor)))
            .ignoring(ActorRoleRecorded.class, "an actor is found by name; who held an office is asked of the actors")
            .ignoring(SourceRegistered.class, "sources are cited, not searched")
            .build();

    @Override
    public ReadModelTable<SearchRow> table() {
        return SearchTable.TABLE;
    }

    @Override
    public Handlers<SearchRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 4;
    }
}
