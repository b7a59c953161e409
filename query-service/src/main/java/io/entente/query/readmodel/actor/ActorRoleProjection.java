package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorRoleRecorded;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.dating.DateColumns;
import io.entente.query.readmodel.naming.Titles;
import jakarta.inject.Singleton;
import java.util.Objects;

/** One row per record of an actor in an office. Whether it was held on a day is asked with the day. */
@Singleton
final class ActorRoleProjection implements Projection<ActorRoleRow> {

    private static final ReadModelTable<ActorRoleRow> TABLE = DateColumns.add(
                    ReadModelTable.<ActorRoleRow>named("actor_role", "role_key", ActorRoleProjection.class),
                    "observed",
                    ActorRoleRow::observed)
            .text("actor_id", row -> row.recorded().actorId().value())
            .text("code", row -> row.recorded().role().code())
            .json("label", row -> row.recorded().role().label())
            .texts(
                    "title_keys",
                    row -> Titles.keys(
                            row.recorded().role().code(), row.recorded().role().label()))
            .text("organisation_id", row -> row.recorded().organisationId().value())
            .json("term", row -> row.recorded().term())
            .json("observed", row -> row.recorded().observed())
            .text("observed_in", row -> row.recorded().observedIn())
            .text("elected_for", row -> Objects.toString(row.recorded().electedForPlaceId(), null))
            .text("note", row -> row.recorded().note())
            .text("possible", row -> row.tenure().possible().multirange())
            .text("certain", row -> row.tenure().certain().multirange())
            .json("event_ids", ActorRoleRow::eventIds)
            .json("sources", row -> row.recorded().sources())
            .readIn("actors")
            .build();

    private final Handlers<ActorRoleRow> handlers = Handlers.forRows(ActorRoleRow.class)
            .on(ActorRoleRecorded.class, (rows, event) -> rows.put(ActorRoleRow.of(event)))
            .ignoringTheRest("titles that events report are appearances, not recorded offices")
            .build();

    @Override
    public ReadModelTable<ActorRoleRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<ActorRoleRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }
}
