package io.entente.query.readmodel.timeline;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;

/** The timelines as queries. */
final class Timelines {

    static final String TABLE = "timeline";
    private static final SortColumn<TimelineEntity> KEY = SortColumn.text("event_key", row -> row.eventKey);
    private static final SortColumn<TimelineEntity> DAY =
            SortColumn.date("occurred_sort_day", row -> row.occurredSortDay);
    private static final SortColumn<TimelineEntity> LATEST =
            SortColumn.date("occurred_sort_latest", row -> row.occurredSortLatest);
    private static final SortColumn<TimelineEntity> KNOWN = SortColumn.flag("occurred_known", row -> row.occurredKnown);
    private static final SortColumn<TimelineEntity> OFFSET = SortColumn.number("log_offset", row -> row.logOffset);

    static final Orderings<TimelineEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("occurred", List.of(DAY, LATEST, KEY)),
            Ordering.falling("-occurred", List.of(KNOWN, DAY, LATEST, KEY)),
            Ordering.rising("recorded", List.of(OFFSET)),
            Ordering.falling("-recorded", List.of(OFFSET))));

    private Timelines() {}

    static Selection<TimelineEntity> matching(RowSource rows, TimelineFilter filter) {
        Selection<TimelineEntity> selection = filter.when()
                .narrow(of(rows, filter.partnershipId())
                        .whereOneOf("type", filter.types())
                        .whereHolds("actors", filter.actor())
                        .whereHolds("fields", filter.field()));
        return filter.confidence().narrow(selection, "occurred");
    }

    /** Whether anything is known of the partnership. */
    static boolean has(RowSource rows, String partnershipId) {
        return of(rows, partnershipId).find().isPresent();
    }

    private static Selection<TimelineEntity> of(RowSource rows, String partnershipId) {
        return rows.select(TimelineEntity.class, TABLE).where("stream_id = ?", partnershipId);
    }
}
