package io.entente.common.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schema files that are shipped, bundled so that each stands alone. */
final class ContractFiles {

    private static final String FOLDER = "/io/entente/schema/";
    private static final String DEFINITIONS = "definitions.v1";
    private static final Pattern TYPE = Pattern.compile("io\\.entente\\.(\\w+)\\.(v\\d+)");

    private final JsonNode definitions = read(DEFINITIONS);

    /** @throws IllegalStateException when no file is shipped for the type */
    EventContract contract(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalStateException("not a stored type of this project: " + type);
        }
        JsonNode schema = bundled(read(parts.group(1) + "." + parts.group(2)));
        return new EventContract(
                parts.group(1),
                parts.group(2),
                type,
                schema.path("title").asText(),
                schema.path("description").asText(),
                schema,
                schema.path("examples").valueStream().toList());
    }

    /** Embeds the shared definitions under their own id, which is how JSON Schema 2020-12 bundles documents. */
    private JsonNode bundled(ObjectNode schema) {
        schema.putObject("$defs").set(DEFINITIONS, definitions);
        return schema;
    }

    private static ObjectNode read(String name) {
        try (InputStream file = ContractFiles.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("no schema is shipped for " + name);
            }
            return (ObjectNode) Json.mapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("schema " + name + " cannot be read", unreadable);
        }
    }
}
