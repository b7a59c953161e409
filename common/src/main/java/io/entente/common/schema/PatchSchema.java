package io.entente.common.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.util.List;

/**
 * The schema of a merge patch (RFC 7396) on data of a type: every member may be missing or null, and present values
 * keep the contract. A patch replaces an array as a whole, so its items must be complete.
 *
 * <p>Does not check whether the merged result keeps the contract: that needs the data which the patch is merged into.
 */
final class PatchSchema {

    private static final String DEFINITIONS = "urn:entente:schema:definitions:v1";

    /** Required members and conditions on their values can be checked only on the merged result. */
    private static final List<String> OF_COMPLETE_OBJECTS =
            List.of("required", "minProperties", "if", "then", "else", "allOf", "examples");

    private final JsonNode definitions;

    private PatchSchema(JsonNode definitions) {
        this.definitions = definitions;
    }

    static JsonNode of(EventContract contract) {
        ObjectNode schema = standingAlone(contract.schema());
        JsonNode definitions = schema.at("/$defs/definitions.v1");
        ObjectNode patch = (ObjectNode) new PatchSchema(definitions.path("$defs")).patch(schema);
        return patch.put("$id", schema.path("$id").asText() + ":patch");
    }

    /** A copy with absolute references, so that its parts can be moved. */
    private static ObjectNode standingAlone(JsonNode schema) {
        try {
            return (ObjectNode) Json.mapper()
                    .readTree(schema.toString().replace("\"$ref\":\"#/", "\"$ref\":\"" + DEFINITIONS + "#/"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a schema cannot be copied", impossible);
        }
    }

    private JsonNode patch(JsonNode schema) {
        JsonNode definition = definitions.path(schema.path("$ref").asText().replaceFirst(".*/", ""));
        if (isObject(definition)) {
            return patch(definition);
        }
        if (schema.path("anyOf") instanceof ArrayNode choices) {
            ObjectNode patch = schema.deepCopy();
            ArrayNode patches = patch.putArray("anyOf");
            choices.forEach(choice -> patches.add(patch(choice)));
            return patch;
        }
        return isObject(schema) ? patchOfObject(schema) : schema;
    }

    private ObjectNode patchOfObject(JsonNode schema) {
        ObjectNode patch = schema.deepCopy();
        patch.remove(OF_COMPLETE_OBJECTS);
        patch.path("properties").properties().forEach(member -> member.setValue(orNull(patch(member.getValue()))));
        if (patch.path("additionalProperties").isObject()) {
            patch.set("additionalProperties", orNull(patch.path("additionalProperties")));
        }
        return patch;
    }

    private static ObjectNode orNull(JsonNode schema) {
        ObjectNode either = Json.mapper().createObjectNode();
        ArrayNode choices = either.putArray("anyOf").add(schema);
        choices.addObject().put("type", "null");
        return either;
    }

    private static boolean isObject(JsonNode schema) {
        return schema.path("type").asText().equals("object");
    }
}
