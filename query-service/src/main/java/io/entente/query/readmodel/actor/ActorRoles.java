package io.entente.query.readmodel.actor;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offices of one actor as queries. */
final class ActorRoles {

    private static final SortColumn<ActorRoleEntity> KEY = SortColumn.text("role_key", row -> row.roleKey);
    private static final SortColumn<ActorRoleEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<ActorRoleEntity> DAY =
            SortColumn.date("observed_sort_day", row -> row.observedSortDay);
    private static final SortColumn<ActorRoleEntity> LATEST =
            SortColumn.date("observed_sort_latest", row -> row.observedSortLatest);
    private static final SortColumn<ActorRoleEntity> KNOWN =
            SortColumn.flag("observed_known", row -> row.observedKnown);

    static final Orderings<ActorRoleEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("observed", List.of(DAY, LATEST, KEY, STREAM)),
            Ordering.falling("-observed", List.of(KNOWN, DAY, LATEST, KEY, STREAM))));

    private ActorRoles() {}

    static Selection<ActorRoleEntity> of(RowSource rows, String actorId, HeldOn held, @Nullable String org) {
        return rows.select(ActorRoleEntity.class, "actor_role")
                .where("actor_id = ?", actorId)
                .where(held.condition(), held.day())
                .where("organisation_id = ?", org);
    }
}
