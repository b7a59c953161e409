package io.entente.query.readmodel.network;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import org.jspecify.annotations.Nullable;

/**
 * An actor in the network.
 *
 * @param label its name in one language: the reader's, else English, else any; its id when it has no name
 * @param name null when the actor is not registered
 */
public record Node(String id, String label, @Nullable LangMap name) {

    static Node of(String id, @Nullable LangMap name, LabelLanguage language) {
        LangMap known = name == null ? LangMap.NONE : name;
        String label = known.in(language.tag())
                .or(() -> known.in("en"))
                .or(() -> known.texts().values().stream().findFirst())
                .orElse(id);
        return new Node(id, label, name);
    }
}
