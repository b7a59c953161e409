package io.entente.query.readmodel.json;

import io.entente.common.event.LangMap;
import org.jspecify.annotations.Nullable;

/** Texts in columns: no text in any language is SQL null, because no JSON of a text is empty. */
public final class Texts {

    private Texts() {}

    public static @Nullable LangMap orNull(LangMap texts) {
        return texts.texts().isEmpty() ? null : texts;
    }

    /** For lists that are sorted by name: English, else the first language there is, else nothing. */
    public static String sortName(LangMap name) {
        return name.in("en")
                .or(() -> name.texts().values().stream().findFirst())
                .orElse("");
    }
}
