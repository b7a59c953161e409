package io.entente.query.readmodel.actor;

import io.entente.common.event.ActorRegistered;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.readmodel.json.WireName;
import jakarta.inject.Singleton;
import java.util.Objects;

/** One row per registered actor. Where and when it was seen spans streams, so the query joins it. */
@Singleton
final class ActorProjection implements Projection<ActorRow> {

    private static final ReadModelTable<ActorRow> TABLE = ReadModelTable.<ActorRow>named(
                    "actor", "actor_id", ActorProjection.class)
            .text("kind", row -> WireName.of(row.registered().kind()))
            .json("name", row -> row.registered().name())
            .text("sort_name", row -> row.names().sortName("en"))
            .text("sort_name_fr", row -> row.names().sortName("fr"))
            .text("sort_name_vi", row -> row.names().sortName("vi"))
            .text("name_words", row -> row.names().words())
            .texts("aliases", row -> row.registered().aliases())
            .json("identifiers", row -> row.registered().identifiers())
            .text("organisation_type", row -> row.registered().organisationType())
            .text("iati_organisation_type", row -> row.registered().iatiOrganisationType())
            .text("place_id", row -> Objects.toString(row.registered().placeId(), null))
            .text("parent_id", row -> Objects.toString(row.registered().parentId(), null))
            .flag("public_official", row -> row.registered().publicOfficial())
            .flag("stated_in_source", row -> row.registered().statedInSource())
            .text("note", row -> row.registered().note())
            .json("event_ids", ActorRow::eventIds)
            .json("sources", row -> row.registered().sources())
            .readIn("actors")
            .unexplained("sort_name", "sort_name_fr", "sort_name_vi", "name_words")
            // The answer gathers these from the offices, too.
            .unexplained("event_ids", "sources")
            .build();

    private final Handlers<ActorRow> handlers = Handlers.forRows(ActorRow.class)
            .on(ActorRegistered.class, (rows, event) -> rows.put(ActorRow.of(event)))
            .ignoringTheRest("what an actor is called is told by its registration alone")
            .build();

    @Override
    public ReadModelTable<ActorRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<ActorRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }
}
