package io.entente.query.readmodel.appearance;

import io.entente.common.event.ActorRegistered;
import io.entente.common.event.ActorRoleRecorded;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SourceRegistered;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import io.entente.query.readmodel.dating.DateBounds;
import io.entente.query.readmodel.involvement.Involvement;
import jakarta.inject.Singleton;

/**
 * One row per actor and partnership: few enough to sort all actors by when they were last seen, which no row of one
 * stream can tell.
 */
@Singleton
final class PresenceProjection implements Projection<PresenceRow> {

    private static final ReadModelTable<PresenceRow> TABLE = ReadModelTable.<PresenceRow>named(
                    "presence", "actor_id", PresenceProjection.class)
            .date("first_seen", PresenceRow::firstSeen)
            .date("last_seen", row -> row.last().latest())
            .flag("last_known", row -> row.last().earliest() != null)
            .date("last_sort_day", row -> row.last().sortDay())
            .date("last_sort_latest", row -> row.last().sortLatest())
            .date("sort_from", row -> row.sortDays().earliest())
            .date("sort_to", row -> row.sortDays().latest())
            .readIn("actors")
            .build();

    private final Handlers<PresenceRow> handlers = Handlers.forRows(PresenceRow.class)
            .on(PartnershipEvent.class, (rows, event) -> see(rows, event.event()))
            .on(ActorRegistered.class, (rows, event) -> register(rows, event.event()))
            .ignoring(ActorRoleRecorded.class, "where somebody was seen in an office is told by that event")
            .ignoring(SourceRegistered.class, "sources are not seen")
            .build();

    @Override
    public ReadModelTable<PresenceRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<PresenceRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 3;
    }

    /** Who was never seen has a row too, so that a list by when they were seen leaves nobody out. */
    private static void register(Rows<PresenceRow> rows, ActorRegistered registered) {
        rows.putIfAbsent(PresenceRow.unseen(registered.actorId().value()));
    }

    private static void see(Rows<PresenceRow> rows, PartnershipEvent event) {
        DateBounds when = DateBounds.of(event.occurred());
        Involvement.of(event)
                .members()
                .keySet()
                .forEach(actor -> rows.putOrChange(PresenceRow.unseen(actor), row -> row.seen(when)));
    }
}
