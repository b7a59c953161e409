package io.entente.query.readmodel.activity;

import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.common.codec.Json;
import io.entente.common.date.LabelLanguage;
import io.entente.query.projection.SqlResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What types of events are called, in every language that labels are written in. */
final class TypeNames {

    private static final Map<String, Map<String, String>> BY_TYPE = load();

    private TypeNames() {}

    /** The type itself when nobody has named it. */
    static String of(String type, LabelLanguage language) {
        return BY_TYPE.getOrDefault(type, Map.of()).getOrDefault(language.tag(), type);
    }

    private static Map<String, Map<String, String>> load() {
        try {
            return Json.mapper()
                    .readValue(SqlResource.read(TypeNames.class, "event_types.json"), new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read event_types.json", unreadable);
        }
    }
}
