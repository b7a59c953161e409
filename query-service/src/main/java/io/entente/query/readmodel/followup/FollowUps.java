package io.entente.query.readmodel.followup;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks and commitments as queries. */
final class FollowUps {

    static final String TABLE = "follow_up";
    private static final SortColumn<FollowUpEntity> ID = SortColumn.text("target_id", row -> row.targetId);
    private static final SortColumn<FollowUpEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<FollowUpEntity> DUE = SortColumn.date("due_sort_day", row -> row.dueSortDay);
    private static final SortColumn<FollowUpEntity> DUE_LATEST =
            SortColumn.date("due_sort_latest", row -> row.dueSortLatest);
    private static final SortColumn<FollowUpEntity> DUE_KNOWN = SortColumn.flag("due_known", row -> row.dueKnown);
    private static final SortColumn<FollowUpEntity> MADE =
            SortColumn.date("occurred_sort_day", row -> row.occurredSortDay);
    private static final SortColumn<FollowUpEntity> MADE_LATEST =
            SortColumn.date("occurred_sort_latest", row -> row.occurredSortLatest);
    private static final SortColumn<FollowUpEntity> MADE_KNOWN =
            SortColumn.flag("occurred_known", row -> row.occurredKnown);

    /** The older something is, the earlier it was made. */
    static final Orderings<FollowUpEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("due", List.of(DUE, DUE_LATEST, ID, STREAM)),
            Ordering.falling("-due", List.of(DUE_KNOWN, DUE, DUE_LATEST, ID, STREAM)),
            Ordering.falling("age", List.of(MADE_KNOWN, MADE, MADE_LATEST, ID, STREAM)),
            Ordering.rising("-age", List.of(MADE, MADE_LATEST, ID, STREAM))));

    private FollowUps() {}

    static Selection<FollowUpEntity> matching(RowSource rows, FollowUpFilter filter) {
        Selection<FollowUpEntity> selection = all(rows, filter.asOf())
                .where("kind = ?", filter.kind())
                .where("status = ?", filter.status())
                .where("strength = ?", filter.strength())
                .where("stream_id = ?", filter.partnership())
                .ofParties(filter.parties())
                .whereHolds("obligors", filter.obligor())
                .whereHolds("assignees", filter.assignee());
        filter.confidence().narrow(selection, "occurred");
        if (filter.overdue() != null) {
            filter.overdue().narrow(selection, filter.today());
        }
        if (filter.staleness().wanted() != null) {
            // Spelt out for each, because no index can tell what coalesce makes of its column.
            selection.where(
                    filter.staleness().wanted()
                            ? "not closed and last_heard < ?"
                            : "(closed or last_heard is null or last_heard >= ?)",
                    filter.staleness().limit(filter.today()));
        }
        return selection;
    }

    static Optional<FollowUpEntity> find(RowSource rows, String targetId, @Nullable LocalDate asOf) {
        return all(rows, asOf).where("target_id = ?", targetId).find();
    }

    private static Selection<FollowUpEntity> all(RowSource rows, @Nullable LocalDate asOf) {
        return asOf == null
                ? rows.select(FollowUpEntity.class, TABLE)
                : rows.selectFrom(FollowUpEntity.class, values -> FollowUpsOnDay.sql(rows, asOf, values));
    }
}
