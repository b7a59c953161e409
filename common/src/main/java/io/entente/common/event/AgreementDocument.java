package io.entente.common.event;

import static io.entente.common.event.Components.required;

import org.jspecify.annotations.Nullable;

/**
 * The text of an instrument, one language each.
 *
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 * @param lang language of the document, BCP 47
 */
public record AgreementDocument(
        String url, @Nullable String sha256, @Nullable String lang) {

    public AgreementDocument {
        required("url", url);
    }
}
