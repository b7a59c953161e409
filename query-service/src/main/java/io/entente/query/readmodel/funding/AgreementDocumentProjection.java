package io.entente.query.readmodel.funding;

import io.entente.common.event.AgreementSigned;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.projection.Handlers;
import io.entente.query.projection.Projection;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Rows;
import jakarta.inject.Singleton;

/** One row per text of an agreement, for programmes that are published with it. */
@Singleton
final class AgreementDocumentProjection implements Projection<AgreementDocumentRow> {

    private static final ReadModelTable<AgreementDocumentRow> TABLE = ReadModelTable.<AgreementDocumentRow>named(
                    "agreement_document", "document_key", AgreementDocumentProjection.class)
            .text("agreement_id", AgreementDocumentRow::agreementId)
            .json("title", AgreementDocumentRow::title)
            .text("url", AgreementDocumentRow::url)
            .text("lang", AgreementDocumentRow::lang)
            .readIn("programmes")
            .build();

    private final Handlers<AgreementDocumentRow> handlers = Handlers.forRows(AgreementDocumentRow.class)
            .on(AgreementSigned.class, AgreementDocumentProjection::sign)
            .ignoringTheRest("documents come with the signature")
            .build();

    @Override
    public ReadModelTable<AgreementDocumentRow> table() {
        return TABLE;
    }

    @Override
    public Handlers<AgreementDocumentRow> handlers() {
        return handlers;
    }

    @Override
    public int version() {
        return 1;
    }

    /** A second signature with the same document is a finding of the agreement, not of its documents. */
    private static void sign(Rows<AgreementDocumentRow> rows, EffectiveEvent<AgreementSigned> event) {
        AgreementSigned signed = event.event();
        signed.documents()
                .forEach(document -> rows.putIfAbsent(
                        AgreementDocumentRow.of(signed.agreementId().value(), signed.title(), document)));
    }
}
