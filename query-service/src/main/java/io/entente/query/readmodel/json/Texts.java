package io.entente.query.readmodel.json;

import io.entente.common.event.LangMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts in columns: no text in any language is SQL null, because no JSON of a text is empty. */
public final class Texts {

    /** Characters. Names that differ only after so many are sorted by their ids. */
    private static final int SORT_KEY_MAX = 200;

    private Texts() {}

    public static @Nullable LangMap orNull(LangMap texts) {
        return texts.texts().isEmpty() ? null : texts;
    }

    /** For lists that are sorted by name: English, else in whatever language there is, else nothing. */
    public static String sortName(LangMap name) {
        return sortKey(name.in("en").orElseGet(() -> inAnyLanguage(name)));
    }

    /** As much of a name as an index holds, whatever it is made of: PostgreSQL takes no key of more than 2,704 bytes. */
    public static String sortKey(String name) {
        return name.codePointCount(0, name.length()) <= SORT_KEY_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SORT_KEY_MAX));
    }

    /**
     * In the language whose tag comes first in the alphabet; empty when there is no text. Not the first that is given: texts
     * are equal in whatever order they stand, and from equal texts no two rows may be made.
     */
    public static String inAnyLanguage(LangMap texts) {
        return texts.texts().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .orElse("");
    }
}
