package io.entente.query.readmodel.visit;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits as queries. */
final class Visits {

    static final String TABLE = "visit";
    private static final SortColumn<VisitEntity> ID = SortColumn.text("visit_id", row -> row.visitId);
    private static final SortColumn<VisitEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<VisitEntity> DAY = SortColumn.date("occurred_sort_day", row -> row.occurredSortDay);
    private static final SortColumn<VisitEntity> LATEST =
            SortColumn.date("occurred_sort_latest", row -> row.occurredSortLatest);
    private static final SortColumn<VisitEntity> KNOWN = SortColumn.flag("occurred_known", row -> row.occurredKnown);

    static final Orderings<VisitEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("occurred", List.of(DAY, LATEST, ID, STREAM)),
            Ordering.falling("-occurred", List.of(KNOWN, DAY, LATEST, ID, STREAM))));

    /**
     * Which visits are asked for; null asks for nothing in particular.
     *
     * @param head id of the person who led them
     */
    record Filter(
            Course course,
            @Nullable String head,
            @Nullable String partnership,
            Parties parties,
            @Nullable String field,
            Within when,
            Confidences confidence) {}

    private Visits() {}

    static Selection<VisitEntity> matching(RowSource rows, Filter filter) {
        Selection<VisitEntity> selection = filter.when()
                .narrow(rows.select(VisitEntity.class, TABLE)
                        .where("from_place = ?", filter.course().from())
                        .where("to_place = ?", filter.course().to())
                        .where("head_id = ?", filter.head())
                        .where("stream_id = ?", filter.partnership())
                        .ofParties(filter.parties())
                        .whereHolds("fields", filter.field()));
        return filter.confidence().narrow(selection, "occurred");
    }

    static Optional<VisitEntity> find(RowSource rows, String visitId) {
        return rows.select(VisitEntity.class, TABLE)
                .where("visit_id = ?", visitId)
                .find();
    }
}
