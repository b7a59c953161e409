package io.entente.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An answer to show in the description, and the request that it answers.
 *
 * <p>What differs from log to log (positions, instants of recording, cursors) is replaced by one value of its kind.
 */
record RecordedAnswer(String request, JsonNode answer) {

    private static final Path DIRECTORY = Path.of("src/main/resources/openapi/examples");
    private static final Map<String, JsonNode> DIFFERING = Map.of(
            "recordedAt",
            new TextNode("2026-11-22T09:00:00Z"),
            "parkedAt",
            new TextNode("2026-11-22T09:00:00Z"),
            "position",
            position(),
            "consistencyToken",
            new TextNode("v2.pTvqmQ_eTs2.MDo3Mg"),
            "appliedIn",
            Json.mapper().getNodeFactory().numberNode(1));

    static Path file(String operationId) {
        return DIRECTORY.resolve(operationId + ".json");
    }

    static RecordedAnswer read(String operationId) {
        try {
            JsonNode file = Json.mapper().readTree(Files.readString(file(operationId)));
            return new RecordedAnswer(file.path("request").asText(), file.path("answer"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no recorded answer of " + operationId, unreadable);
        }
    }

    static RecordedAnswer of(String request, String answer) throws IOException {
        return new RecordedAnswer(request, settled(Json.mapper().readTree(answer)));
    }

    void write(String operationId) throws IOException {
        ObjectNode file = Json.mapper().createObjectNode().put("request", request);
        file.set("answer", answer);
        Files.writeString(
                file(operationId),
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n");
    }

    private static JsonNode settled(JsonNode node) {
        if (node instanceof ArrayNode items) {
            ArrayNode settled = Json.mapper().createArrayNode();
            items.forEach(item -> settled.add(settled(item)));
            return settled;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode settled = Json.mapper().createObjectNode();
        object.properties().forEach(entry -> settled.set(entry.getKey(), settled(entry.getKey(), entry.getValue())));
        return settled;
    }

    private static JsonNode settled(String name, JsonNode value) {
        if (name.equals("next") && value.isTextual()) {
            return new TextNode(value.asText().replaceAll("after=[^&]+", "after=AAAA"));
        }
        return DIFFERING.containsKey(name) && !value.isNull() ? DIFFERING.get(name) : settled(value);
    }

    private static JsonNode position() {
        return Json.mapper()
                .createObjectNode()
                .put("topic", "cooperation-events")
                .put("partition", 0)
                .put("offset", 71);
    }
}
