package io.entente.ingest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.entente.common.codec.Json;
import io.entente.common.schema.EventContract;
import io.entente.common.schema.EventContracts;
import java.util.List;

/**
 * The schemas of the contracts as parts of one document: the shared definitions once, every reference by its place in
 * the document, because hardly any tool for AsyncAPI follows the ids by which JSON Schema bundles.
 */
final class AsyncApiSchemas {

    /** JSON Schema 2020-12, which AsyncAPI must be told about. */
    static final String FORMAT = "application/schema+json;version=draft-2020-12";

    private static final String DEFINITIONS = "definitions.v1";
    private static final String LOCAL_REFERENCE = "#/$defs/";
    private static final String REFERENCE = "urn:entente:schema:definitions:v1" + LOCAL_REFERENCE;

    /** Are about the file a schema stands in, not about the data. */
    private static final List<String> OF_THE_FILE = List.of("$schema", "$id", "$defs", "$comment", "examples");

    private AsyncApiSchemas() {}

    static ObjectNode of(EventContracts contracts) {
        ObjectNode schemas = Json.mapper().createObjectNode();
        contracts.contracts().forEach(contract -> {
            JsonNode definitions =
                    contract.schema().path("$defs").path(DEFINITIONS).path("$defs");
            definitions.properties().forEach(shared -> schemas.set(shared.getKey(), formatted(shared.getValue())));
        });
        contracts.contracts().forEach(contract -> schemas.set(name(contract), formatted(contract.schema())));
        return schemas;
    }

    /** The key of a type in the document: {@code MeetingHeld.v1}. */
    static String name(EventContract contract) {
        return contract.name() + "." + contract.version();
    }

    static String reference(String name) {
        return "#/components/schemas/" + name + "/schema";
    }

    private static ObjectNode formatted(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.remove(OF_THE_FILE);
        relink(copy);
        ObjectNode formatted = Json.mapper().createObjectNode().put("schemaFormat", FORMAT);
        formatted.set("schema", copy);
        return formatted;
    }

    private static void relink(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.get("$ref") instanceof TextNode reference) {
            object.put("$ref", relinked(reference.textValue()));
        }
        schema.forEach(AsyncApiSchemas::relink);
    }

    private static String relinked(String reference) {
        String prefix = reference.startsWith(REFERENCE) ? REFERENCE : LOCAL_REFERENCE;
        if (!reference.startsWith(prefix)) {
            throw new IllegalStateException("a schema refers to what the document does not have: " + reference);
        }
        return reference(reference.substring(prefix.length()));
    }
}
