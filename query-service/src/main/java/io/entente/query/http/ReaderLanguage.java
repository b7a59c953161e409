package io.entente.query.http;

import io.entente.common.date.LabelLanguage;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * The language a reader wants labels in.
 *
 * @param lang BCP 47 tag; null to let {@code Accept-Language} decide
 * @param accepted what the client accepts
 */
public record ReaderLanguage(
        @QueryParam("lang") @Nullable String lang,
        @HeaderParam("Accept-Language") @Nullable String accepted) {

    /** English when nothing that is offered is wanted, or when the header cannot be read. */
    public LabelLanguage language() {
        return lang != null ? LabelLanguage.ofTag(lang) : LabelLanguage.accepted(accepted);
    }
}
