package io.entente.query.readmodel.funding;

import io.entente.common.event.AgreementDocument;
import io.entente.common.event.LangMap;
import io.entente.query.projection.Row;
import org.jspecify.annotations.Nullable;

/** The text of an agreement that programmes may rest on, in one language. */
record AgreementDocumentRow(
        String agreementId,
        LangMap title,
        String url,
        @Nullable String lang) implements Row {

    static AgreementDocumentRow of(String agreementId, LangMap title, AgreementDocument document) {
        return new AgreementDocumentRow(agreementId, title, document.url(), document.lang());
    }

    @Override
    public String key() {
        return agreementId + " " + url;
    }
}
