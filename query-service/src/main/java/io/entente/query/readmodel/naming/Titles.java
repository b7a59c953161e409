package io.entente.query.readmodel.naming;

import io.entente.common.event.LangMap;
import io.entente.common.text.NameFolding;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keys under which the title of an office is the same, however a source writes it. For comparing only. */
public final class Titles {

    private Titles() {}

    /** One for every language it is told in; empty for no title. */
    public static Set<String> keys(@Nullable LangMap title) {
        Set<String> keys = new TreeSet<>();
        if (title != null) {
            title.texts().values().forEach(text -> keys.add(NameFolding.fold(text)));
        }
        return keys;
    }

    /** Those of the title and that of its code: {@code party-secretary} is called party secretary, too. */
    public static Set<String> keys(String code, @Nullable LangMap title) {
        Set<String> keys = keys(title);
        keys.add(NameFolding.fold(code));
        return keys;
    }
}
