package io.entente.query.readmodel.agreement;

import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Finding;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import jakarta.inject.Singleton;

/** One row per agreement. Whether it is in force is asked with a date, so it is the query's business, not a column. */
@Singleton
final class AgreementProjection implements Projection<AgreementRow> {

    private final Handlers<AgreementRow> handlers = Handlers.forRows(AgreementRow.class)
            .on(AgreementSigned.class, AgreementProjection::sign)
            .on(AgreementAmended.class, AgreementProjection::amend)
            .on(AgreementTerminated.class, AgreementProjection::terminate)
            .ignoringTheRest("no other event changes an agreement")
            .build();

    @Override
    public ReadModelTable<AgreementRow> table() {
        return AgreementTable.TABLE;
    }

    @Override
    public Handlers<AgreementRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 2;
    }

    private static void sign(Rows<AgreementRow> rows, EffectiveEvent<AgreementSigned> event) {
        AgreementSigned signed = event.event();
        rows.put(AgreementRow.of(event));
        if (signed.supersedes() != null && !signed.supersedes().equals(signed.agreementId())) {
            rows.change(signed.supersedes().value(), row -> row.supersededBy(event));
        }
    }

    private static void amend(Rows<AgreementRow> rows, EffectiveEvent<AgreementAmended> amended) {
        rows.change(amended.event().agreementId().value(), row -> row.amendedBy(amended));
    }

    /** The first end in the log stands; another one has to correct it. */
    private static void terminate(Rows<AgreementRow> rows, EffectiveEvent<AgreementTerminated> end) {
        String agreementId = end.event().agreementId().value();
        rows.change(
                agreementId,
                row -> row.isTerminated() ? rows.remarked(row, Finding.AFTER_THE_END) : row.terminatedBy(end));
    }
}
