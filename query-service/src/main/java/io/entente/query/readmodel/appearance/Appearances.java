package io.entente.query.readmodel.appearance;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The appearances of one actor as queries. */
final class Appearances {

    /** Sorts what nobody can date behind all else when the newest come first. As the index spells it. */
    private static final String KNOWN_DAY =
            "(case when occurred_known then occurred_sort_day else date '-infinity' end)";

    private static final SortColumn<AppearanceEntity> KEY = SortColumn.text("event_key", row -> row.eventKey);
    private static final SortColumn<AppearanceEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<AppearanceEntity> DAY =
            SortColumn.date("occurred_sort_day", row -> row.occurredSortDay);
    private static final SortColumn<AppearanceEntity> LATEST =
            SortColumn.date("occurred_sort_latest", row -> row.occurredSortLatest);
    private static final SortColumn<AppearanceEntity> NEWEST =
            SortColumn.date(KNOWN_DAY, row -> row.occurredKnown ? row.occurredSortDay : "-infinity");

    static final Orderings<AppearanceEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("occurred", List.of(DAY, LATEST, KEY, STREAM)),
            Ordering.falling("-occurred", List.of(NEWEST, LATEST, KEY, STREAM))));

    private Appearances() {}

    /**
     * Of an actor named in few events PostgreSQL finds these. Of one named in many it passes all events in order, which is
     * fast while this actor is in every few of them: so it must not begin before the actor's first day, or after the last.
     *
     * @param types one of these; empty for any
     * @param partnership null for any
     */
    static Selection<AppearanceEntity> of(
            RowSource rows, String actorId, List<String> types, @Nullable String partnership) {
        Selection<AppearanceEntity> events = rows.select(AppearanceEntity.class, "timeline")
                .whereHolds("actors", actorId)
                .where("parts -> cast(? as text) is not null", actorId)
                .whereOneOf("type", types)
                .where("stream_id = ?", partnership);
        return span(rows, actorId)
                .map(span ->
                        events.where("occurred_sort_day >= ?", span.sortFrom).where(KNOWN_DAY + " <= ?", span.sortTo))
                .orElse(events);
    }

    static Optional<SpanEntity> span(RowSource rows, String actorId) {
        return rows.select(SpanEntity.class, "presence")
                .where("actor_id = ?", actorId)
                .grouped(SpanEntity.class, "actor_id, min(sort_from) as sort_from, max(sort_to) as sort_to", "actor_id")
                .find();
    }
}
