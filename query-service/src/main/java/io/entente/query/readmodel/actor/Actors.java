package io.entente.query.readmodel.actor;

import io.entente.common.date.LabelLanguage;
import io.entente.query.readmodel.json.WireName;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Registered actors as queries. */
final class Actors {

    /** Every actor has a row in presence for each stream that tells of it; the last of them says when it was last seen. */
    private static final String WITH_LAST_PRESENCE = """
            (select actor.*, presence.actor_id as seen_actor_id, presence.last_known, presence.last_sort_day,
                    presence.last_sort_latest
             from presence as presence join actor as actor on actor.actor_id = presence.actor_id
             where not exists (
                 select 1 from presence as later where later.actor_id = presence.actor_id
                 and (later.last_known, later.last_sort_day, later.last_sort_latest, later.stream_id)
                     > (presence.last_known, presence.last_sort_day, presence.last_sort_latest, presence.stream_id))
            ) as actor""";

    private static final SortColumn<ActorEntity> ID = SortColumn.text("actor_id", row -> row.actorId);
    private static final SortColumn<ActorEntity> SEEN_ID = SortColumn.text("seen_actor_id", row -> row.seenActorId);
    private static final SortColumn<ActorEntity> NAME = SortColumn.text("sort_name", row -> row.sortName);
    private static final SortColumn<ActorEntity> NAME_FR = SortColumn.text("sort_name_fr", row -> row.sortNameFr);
    private static final SortColumn<ActorEntity> NAME_VI = SortColumn.text("sort_name_vi", row -> row.sortNameVi);
    private static final SortColumn<ActorEntity> KNOWN = SortColumn.flag("last_known", row -> row.lastKnown);
    private static final SortColumn<ActorEntity> DAY = SortColumn.date("last_sort_day", row -> row.lastSortDay);
    private static final SortColumn<ActorEntity> LATEST =
            SortColumn.date("last_sort_latest", row -> row.lastSortLatest);

    private Actors() {}

    /** By the name in the reader's language; or by when they were last seen, who never was comes last. */
    static Orderings<ActorEntity> orders(LabelLanguage language) {
        SortColumn<ActorEntity> name =
                switch (language) {
                    case EN -> NAME;
                    case FR -> NAME_FR;
                    case VI -> NAME_VI;
                };
        return new Orderings<>(List.of(
                Ordering.rising("name", List.of(name, ID)),
                Ordering.falling("-name", List.of(name, ID)),
                Ordering.rising("lastSeen", List.of(DAY, LATEST, SEEN_ID)),
                Ordering.falling("-lastSeen", List.of(KNOWN, DAY, LATEST, SEEN_ID))));
    }

    static Selection<ActorEntity> matching(RowSource rows, ActorFilter filter) {
        Selection<ActorEntity> selection = all(rows)
                .where("kind = ?", filter.kind() == null ? null : WireName.of(filter.kind()))
                .where("place_id = ?", filter.place())
                .where(
                        "name_words @@ cast(? as tsquery)",
                        filter.name() == null ? null : NameWords.query(filter.name()));
        LocalDate day = filter.held().day();
        String held = "actor_id in (select actor_id from actor_role where "
                + filter.held().condition();
        if (filter.org() == null) {
            return selection.where(held + ")", day);
        }
        String inOrg = " and organisation_id = ?)";
        return day == null
                ? selection.where(
                        "actor_id in (select actor_id from actor_role where organisation_id = ?"
                                + " union all select actor_id from actor where parent_id = ?)",
                        filter.org())
                : selection.whereAll(held + inOrg, day, filter.org());
    }

    static Optional<ActorEntity> find(RowSource rows, String actorId) {
        return all(rows).where("actor_id = ?", actorId).find();
    }

    private static Selection<ActorEntity> all(RowSource rows) {
        return rows.selectFrom(ActorEntity.class, WITH_LAST_PRESENCE);
    }
}
