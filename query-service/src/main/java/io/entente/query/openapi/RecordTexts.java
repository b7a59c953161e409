package io.entente.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a record and its components mean, as its Javadoc says it: an annotation processor keeps that beside the class.
 *
 * @param summary empty when the record says nothing of itself
 * @param byComponent nothing for components whose names say enough
 */
record RecordTexts(String summary, Map<String, String> byComponent) {

    private static final Pattern PARAM = Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=\\n\\s*@\\w|\\z)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+(?:[^}]*[\\s#])?([^}\\s#]+)}");

    RecordTexts {
        byComponent = Map.copyOf(byComponent);
    }

    /** @param className binary name of the record */
    static RecordTexts of(String className) {
        String file = className.replace('.', '/') + "__Javadoc.json";
        return OpenApiFiles.inClassPath(file).map(RecordTexts::read).orElse(new RecordTexts("", Map.of()));
    }

    static RecordTexts parse(String javadoc) {
        var byComponent = new HashMap<String, String>();
        Matcher params = PARAM.matcher(javadoc);
        while (params.find()) {
            byComponent.put(params.group(1), plain(params.group(2)));
        }
        String description = javadoc.split("(?m)^\\s*@|<p>", 2)[0];
        return new RecordTexts(plain(description), byComponent);
    }

    private static RecordTexts read(Reader file) {
        try (file) {
            JsonNode kept = Json.mapper().readTree(file);
            return parse(kept.path("doc").asText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String javadoc) {
        return INLINE_TAG
                .matcher(javadoc)
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
