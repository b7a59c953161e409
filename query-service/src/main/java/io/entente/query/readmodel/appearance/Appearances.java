package io.entente.query.readmodel.appearance;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The appearances of one actor as queries. */
final class Appearances {

    private static final SortColumn<AppearanceEntity> KEY = SortColumn.text("appearance_key", row -> row.appearanceKey);
    private static final SortColumn<AppearanceEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<AppearanceEntity> DAY =
            SortColumn.date("occurred_sort_day", row -> row.occurredSortDay);
    private static final SortColumn<AppearanceEntity> LATEST =
            SortColumn.date("occurred_sort_latest", row -> row.occurredSortLatest);
    private static final SortColumn<AppearanceEntity> KNOWN =
            SortColumn.flag("occurred_known", row -> row.occurredKnown);

    static final Orderings<AppearanceEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("occurred", List.of(DAY, LATEST, KEY, STREAM)),
            Ordering.falling("-occurred", List.of(KNOWN, DAY, LATEST, KEY, STREAM))));

    private Appearances() {}

    /**
     * @param types one of these; empty for any
     * @param partnership null for any
     */
    static Selection<AppearanceEntity> of(
            RowSource rows, String actorId, List<String> types, @Nullable String partnership) {
        return rows.select(AppearanceEntity.class, "appearance")
                .where("actor_id = ?", actorId)
                .whereOneOf("type", types)
                .where("stream_id = ?", partnership);
    }
}
