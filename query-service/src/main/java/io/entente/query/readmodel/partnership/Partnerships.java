package io.entente.query.readmodel.partnership;

import io.entente.query.readmodel.dating.StateChange;
import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import java.util.Optional;

/** The partnerships as queries. */
final class Partnerships {

    static final String TABLE = "partnership";
    private static final SortColumn<PartnershipEntity> ID = SortColumn.text("partnership_id", row -> row.partnershipId);
    private static final SortColumn<PartnershipEntity> NAME = SortColumn.text("sort_name", row -> row.sortName);
    private static final SortColumn<PartnershipEntity> SINCE =
            SortColumn.date("since_sort_day", row -> row.sinceSortDay);
    private static final SortColumn<PartnershipEntity> SINCE_LATEST =
            SortColumn.date("since_sort_latest", row -> row.sinceSortLatest);
    private static final SortColumn<PartnershipEntity> SINCE_KNOWN =
            SortColumn.flag("since_known", row -> row.sinceKnown);
    private static final SortColumn<PartnershipEntity> ACTIVE =
            SortColumn.date("last_activity_sort_day", row -> row.lastActivitySortDay);
    private static final SortColumn<PartnershipEntity> ACTIVE_LATEST =
            SortColumn.date("last_activity_sort_latest", row -> row.lastActivitySortLatest);
    private static final SortColumn<PartnershipEntity> ACTIVE_KNOWN =
            SortColumn.flag("last_activity_known", row -> row.lastActivityKnown);

    static final Orderings<PartnershipEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("name", List.of(NAME, ID)),
            Ordering.falling("-name", List.of(NAME, ID)),
            Ordering.rising("since", List.of(SINCE, SINCE_LATEST, ID)),
            Ordering.falling("-since", List.of(SINCE_KNOWN, SINCE, SINCE_LATEST, ID)),
            Ordering.rising("lastActivity", List.of(ACTIVE, ACTIVE_LATEST, ID)),
            Ordering.falling("-lastActivity", List.of(ACTIVE_KNOWN, ACTIVE, ACTIVE_LATEST, ID))));

    /** As {@link PartnershipEntity#statusOn} tells. Served by no index: partnerships are few, and days are many. */
    private static final String STATUS_ON_DAY = "coalesce(" + StateChange.onDaySql("status_changes")
            + ", case when since is not null and coalesce(since_earliest <= ?, true) then '" + Profile.ACTIVE
            + "' else '" + Profile.OBSERVED + "' end) = ?";

    private Partnerships() {}

    static Selection<PartnershipEntity> matching(RowSource rows, PartnershipFilter filter) {
        Selection<PartnershipEntity> selection = rows.select(PartnershipEntity.class, TABLE)
                .whereHolds("places", filter.place())
                .whereHolds("countries", filter.country())
                .whereHolds("fields", filter.field())
                .where("kind = ?", filter.kind())
                .where("since_known and since_sort_latest >= ?", filter.since());
        return filter.status() == null || filter.asOf() == null
                ? selection.where("status = ?", filter.status())
                : selection.whereAll(STATUS_ON_DAY, filter.asOf(), filter.asOf(), filter.status());
    }

    static Optional<PartnershipEntity> find(RowSource rows, String partnershipId) {
        return rows.select(PartnershipEntity.class, TABLE)
                .where("partnership_id = ?", partnershipId)
                .find();
    }
}
