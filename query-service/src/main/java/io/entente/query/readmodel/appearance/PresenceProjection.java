package io.entente.query.readmodel.appearance;

import io.entente.common.event.ActorRegistered;
import io.entente.common.event.ActorRoleRecorded;
import io.entente.common.event.SourceRegistered;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
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
            .readIn("actors")
            .build();

    private final Handlers<PresenceRow> handlers = Casts.handlers(PresenceRow.class, PresenceProjection::see)
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
        return 2;
    }

    /** Who was never seen has a row too, so that a list by when they were seen leaves nobody out. */
    private static void register(Rows<PresenceRow> rows, ActorRegistered registered) {
        rows.putIfAbsent(PresenceRow.unseen(registered.actorId().value()));
    }

    private static void see(Rows<PresenceRow> rows, AppearanceRow appearance) {
        rows.putOrChange(
                PresenceRow.unseen(appearance.actorId()),
                row -> row.seen(appearance.occurred().bounds()));
    }
}
