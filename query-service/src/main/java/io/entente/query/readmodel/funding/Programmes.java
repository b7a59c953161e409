package io.entente.query.readmodel.funding;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import java.util.Optional;

/** Programmes as queries. */
final class Programmes {

    static final String TABLE = "programme";

    private static final SortColumn<ProgrammeEntity> ID = SortColumn.text("programme_id", row -> row.programmeId);
    private static final SortColumn<ProgrammeEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<ProgrammeEntity> NAME = SortColumn.text("sort_name", row -> row.sortName);
    private static final SortColumn<ProgrammeEntity> DAY =
            SortColumn.date("launched_sort_day", row -> row.launchedSortDay);
    private static final SortColumn<ProgrammeEntity> LATEST =
            SortColumn.date("launched_sort_latest", row -> row.launchedSortLatest);
    private static final SortColumn<ProgrammeEntity> KNOWN =
            SortColumn.flag("launched_known", row -> row.launchedKnown);

    static final Orderings<ProgrammeEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("launched", List.of(DAY, LATEST, ID, STREAM)),
            Ordering.falling("-launched", List.of(KNOWN, DAY, LATEST, ID, STREAM)),
            Ordering.rising("name", List.of(NAME, ID, STREAM)),
            Ordering.falling("-name", List.of(NAME, ID, STREAM))));

    private Programmes() {}

    static Selection<ProgrammeEntity> matching(RowSource rows, ProgrammeFilter filter) {
        return rows.select(ProgrammeEntity.class, TABLE)
                .where("stream_id = ?", filter.partnership())
                .whereHolds("funders", filter.funder())
                .where("agreement_id = ?", filter.agreement())
                .whereHolds("fields", filter.field())
                .whereHolds("crs", filter.crs())
                .whereHolds("sdg", filter.sdg())
                .where("amounts_known = ?", filter.known())
                .where(filter.running().sinceSql(), filter.running().from())
                .where(filter.running().untilSql(), filter.running().to())
                .where(filter.running().sureSql("launched"))
                .ofParties(filter.parties());
    }

    /** Those that IATI takes. */
    static Selection<ProgrammeEntity> publishable(RowSource rows, ProgrammeFilter filter) {
        return matching(rows, filter).where("iati_activity");
    }

    static Optional<ProgrammeEntity> find(RowSource rows, String programmeId) {
        return rows.select(ProgrammeEntity.class, TABLE)
                .where("programme_id = ?", programmeId)
                .find();
    }
}
