package io.entente.common.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One text in several languages: BCP 47 tag to text, in the order given.
 *
 * <p>Texts are held in Unicode NFC, whatever form they came in, so that equal names are equal strings.
 */
public record LangMap(@JsonValue Map<String, String> texts) {

    /** No text in any language. Never read from the wire, where a text that is absent is left out. */
    public static final LangMap NONE = new LangMap(Map.of());

    public LangMap {
        Components.required("texts", texts);
        var normalised = new LinkedHashMap<String, String>();
        texts.forEach((tag, text) -> {
            Components.required(tag, text);
            normalised.put(tag, Normalizer.normalize(text, Normalizer.Form.NFC));
        });
        texts = Collections.unmodifiableMap(normalised);
    }

    /** @throws MissingComponentException when the map has no entry */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LangMap read(Map<String, String> texts) {
        Components.required("a text in any language", texts.isEmpty() ? null : texts);
        return new LangMap(texts);
    }

    public static LangMap of(String tag, String text) {
        return new LangMap(Map.of(tag, text));
    }

    static LangMap orNone(@Nullable LangMap wording) {
        return wording == null ? NONE : wording;
    }

    /** The text in exactly this language. */
    public Optional<String> in(String tag) {
        return Optional.ofNullable(texts.get(tag));
    }
}
