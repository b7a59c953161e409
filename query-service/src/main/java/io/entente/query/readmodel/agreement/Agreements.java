package io.entente.query.readmodel.agreement;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import java.util.List;
import java.util.Optional;

/** The agreements as queries. */
final class Agreements {

    static final String TABLE = "agreement";
    private static final SortColumn<AgreementEntity> ID = SortColumn.text("agreement_id", row -> row.agreementId);
    private static final SortColumn<AgreementEntity> STREAM = SortColumn.text("stream_id", row -> row.streamId);
    private static final SortColumn<AgreementEntity> END = SortColumn.date("sort_end", row -> row.sortEnd);
    private static final SortColumn<AgreementEntity> END_KNOWN = SortColumn.flag("end_known", row -> row.endKnown);
    private static final SortColumn<AgreementEntity> SIGNED =
            SortColumn.date("signed_sort_day", row -> row.signedSortDay);
    private static final SortColumn<AgreementEntity> SIGNED_LATEST =
            SortColumn.date("signed_sort_latest", row -> row.signedSortLatest);
    private static final SortColumn<AgreementEntity> SIGNED_KNOWN =
            SortColumn.flag("signed_known", row -> row.signedKnown);

    static final Orderings<AgreementEntity> ORDERS = new Orderings<>(List.of(
            Ordering.rising("end", List.of(END, ID, STREAM)),
            Ordering.falling("-end", List.of(END_KNOWN, END, ID, STREAM)),
            Ordering.rising("signed", List.of(SIGNED, SIGNED_LATEST, ID, STREAM)),
            Ordering.falling("-signed", List.of(SIGNED_KNOWN, SIGNED, SIGNED_LATEST, ID, STREAM))));

    private Agreements() {}

    static Selection<AgreementEntity> matching(RowSource rows, AgreementFilter filter) {
        Selection<AgreementEntity> selection = rows.select(AgreementEntity.class, TABLE)
                .where(filter.days() + " @> cast(? as date)", filter.inForceOn())
                .where(
                        "sort_end >= ?",
                        filter.ending() == null ? null : filter.ending().from())
                .where(
                        "sort_end <= ?",
                        filter.ending() == null ? null : filter.ending().to())
                .where("instrument_type = ?", filter.instrumentType())
                .whereHolds("parties", filter.party())
                .where("stream_id = ?", filter.partnership())
                .ofParties(filter.parties());
        return filter.confidence().narrow(selection, "signed");
    }

    static Optional<AgreementEntity> find(RowSource rows, String agreementId) {
        return rows.select(AgreementEntity.class, TABLE)
                .where("agreement_id = ?", agreementId)
                .find();
    }
}
