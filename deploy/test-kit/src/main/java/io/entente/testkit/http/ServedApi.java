package io.entente.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The operations of a service, read from its own OpenAPI document, so that new ones are tested automatically. */
public final class ServedApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    private ServedApi(JsonNode document) {
        this.document = document;
    }

    public static List<ApiOperation> operations(JsonNode openApi) {
        return new ServedApi(openApi).operations();
    }

    private List<ApiOperation> operations() {
        var operations = new ArrayList<ApiOperation>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private ApiOperation operation(String path, String method, JsonNode described) {
        var parameters = new ArrayList<JsonNode>();
        described.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        var answers = new TreeMap<Integer, Set<String>>();
        described.path("responses").properties().forEach(response -> {
            var types = new TreeSet<String>();
            resolved(response.getValue()).path("content").fieldNames().forEachRemaining(types::add);
            answers.put(Integer.valueOf(response.getKey()), types);
        });
        return new ApiOperation(
                described.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                bodies(resolved(described.path("requestBody"))),
                answers);
    }

    private Map<String, String> bodies(JsonNode requestBody) {
        var bodies = new LinkedHashMap<String, String>();
        requestBody.path("content").properties().forEach(content -> {
            JsonNode type = content.getValue();
            JsonNode named = type.path("examples").properties().stream()
                    .map(example -> resolved(example.getValue()).path("value"))
                    .findFirst()
                    .orElse(type.path("example"));
            bodies.put(
                    content.getKey(),
                    named.isTextual() ? named.asText() : named.isMissingNode() ? "{}" : named.toString());
        });
        return bodies;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
