package io.entente.common.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The published contract of one event type.
 *
 * @param name such as {@code MeetingHeld}
 * @param version such as {@code v1}
 * @param type the stored type, name and version together
 * @param schema JSON Schema 2020-12 of the data, complete in itself; never change it
 * @param examples data that keep the schema, at least one; never change them
 */
public record EventContract(
        String name,
        String version,
        String type,
        String title,
        String description,
        JsonNode schema,
        List<JsonNode> examples) {

    public EventContract {
        examples = List.copyOf(examples);
    }

    /** The number in the version: 2 for {@code v2}. */
    int versionNumber() {
        return Integer.parseInt(version.substring(1));
    }
}
