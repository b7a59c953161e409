package io.entente.query.readmodel.agreement;

import io.entente.query.readmodel.selection.Ordering;
import io.entente.query.readmodel.selection.Orderings;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.selection.SortColumn;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agreements of the serving generation. */
@Singleton
class Agreements {

    private static final String VIEW = "agreement";
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

    private static final Orderings<AgreementEntity> ORDERINGS = new Orderings<>(List.of(
            Ordering.rising("end", List.of(END, ID, STREAM)),
            Ordering.falling("-end", List.of(END_KNOWN, END, ID, STREAM)),
            Ordering.rising("signed", List.of(SIGNED, SIGNED_LATEST, ID, STREAM)),
            Ordering.falling("-signed", List.of(SIGNED_KNOWN, SIGNED, SIGNED_LATEST, ID, STREAM))));

    private final EntityManager entities;

    Agreements(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws io.entente.query.http.InvalidParameterException when there is no such order */
    Ordering<AgreementEntity> ordering(@Nullable String sort) {
        return ORDERINGS.named(sort);
    }

    List<AgreementEntity> list(
            AgreementFilter filter, Ordering<AgreementEntity> ordering, Optional<List<String>> behind, int rowsMax) {
        return Selection.from(entities, AgreementEntity.class, VIEW)
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
                .list(ordering, behind, rowsMax);
    }

    Optional<AgreementEntity> find(String agreementId) {
        return Selection.from(entities, AgreementEntity.class, VIEW)
                .where("agreement_id = ?", agreementId)
                .find();
    }
}
