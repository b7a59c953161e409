package io.entente.query.http;

import io.entente.common.date.LabelLanguage;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> TAGS =
            Arrays.stream(LabelLanguage.values()).map(LabelLanguage::tag).toList();

    /** English when nothing that is offered is wanted, or when the header cannot be read. */
    public LabelLanguage language() {
        if (lang != null) {
            return LabelLanguage.ofTag(lang);
        }
        String tag = accepted == null ? null : Locale.lookupTag(ranges(accepted), TAGS);
        return tag == null ? LabelLanguage.EN : LabelLanguage.ofTag(tag);
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
