package io.entente.query.readmodel.timeline;

import io.entente.common.date.DateRange;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The timelines of the serving generation. */
@Singleton
class Timelines {

    private static final String VIEW = "timeline";
    private static final SortColumn<TimelineEntity> KEY = SortColumn.text("event_key", row -> row.eventKey);
    private static final SortColumn<TimelineEntity> DAY =
            SortColumn.date("occurred_sort_day", row -> row.occurredSortDay);
    private static final SortColumn<TimelineEntity> LATEST =
            SortColumn.date("occurred_sort_latest", row -> row.occurredSortLatest);
    private static final SortColumn<TimelineEntity> KNOWN = SortColumn.flag("occurred_known", row -> row.occurredKnown);
    private static final SortColumn<TimelineEntity> OFFSET = SortColumn.number("log_offset", row -> row.logOffset);

    private static final Orderings<TimelineEntity> ORDERINGS = new Orderings<>(List.of(
            Ordering.rising("occurred", List.of(DAY, LATEST, KEY)),
            Ordering.falling("-occurred", List.of(KNOWN, DAY, LATEST, KEY)),
            Ordering.rising("recorded", List.of(OFFSET)),
            Ordering.falling("-recorded", List.of(OFFSET))));

    private final EntityManager entities;

    Timelines(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws io.entente.query.http.InvalidParameterException when there is no such order */
    Ordering<TimelineEntity> ordering(@Nullable String sort) {
        return ORDERINGS.named(sort);
    }

    List<TimelineEntity> list(
            TimelineFilter filter, Ordering<TimelineEntity> ordering, Optional<List<String>> behind, int rowsMax) {
        Selection<TimelineEntity> selection = of(filter.partnershipId())
                .whereOneOf("type", filter.types())
                .whereHolds("actors", filter.actor())
                .whereHolds("fields", filter.field());
        return within(selection, filter.range(), filter.match()).list(ordering, behind, rowsMax);
    }

    /** Whether anything is known of the partnership. */
    boolean has(String partnershipId) {
        return of(partnershipId).find().isPresent();
    }

    private Selection<TimelineEntity> of(String partnershipId) {
        return Selection.from(entities, TimelineEntity.class, VIEW).where("stream_id = ?", partnershipId);
    }

    private static Selection<TimelineEntity> within(Selection<TimelineEntity> selection, DateRange range, Match match) {
        if (match == Match.POSSIBLE) {
            return selection
                    .where("coalesce(occurred_latest >= ?, true)", range.from())
                    .where("coalesce(occurred_earliest <= ?, true)", range.to());
        }
        boolean bounded = range.from() != null || range.to() != null;
        return (bounded ? selection.where("not year_doubted") : selection)
                .where("occurred_earliest >= ?", range.from())
                .where("occurred_latest <= ?", range.to());
    }
}
