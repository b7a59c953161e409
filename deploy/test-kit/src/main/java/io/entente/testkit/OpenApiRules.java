package io.entente.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What an OpenAPI document must keep besides its schema, so that people and generators can work with it.
 *
 * <p>Every operation has an id, a summary, a tag, described parameters, an example of each JSON answer that is valid against
 * its schema, and problems; paths are kebab-case, properties camelCase; nothing among the components is unused.
 */
public final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PATH = Pattern.compile("(/(\\{[a-zA-Z]+}|[a-z]+(-[a-z]+)*(\\.[a-z]+)?))+");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*(_[0-9]+)?");
    private static final Pattern REFERENCE = Pattern.compile("#/components/(\\w+)/(\\w+)");

    private final JsonNode api;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> operationIds = new TreeSet<>();

    private OpenApiRules(JsonNode api) {
        this.api = api;
    }

    /** Every rule that the document breaks, in words; empty when it keeps them all. */
    public static List<String> brokenBy(JsonNode api) {
        var rules = new OpenApiRules(api);
        rules.check();
        return rules.broken;
    }

    private void check() {
        require(api.path("info").hasNonNull("description"), "info has no description");
        require(!api.path("servers").isEmpty(), "no server is named");
        require(api.has("security"), "it does not say who may ask");
        api.path("tags")
                .forEach(tag ->
                        require(tag.hasNonNull("description"), "the tag " + tag.path("name") + " is not described"));
        api.path("paths").properties().forEach(path -> {
            require(PATH.matcher(path.getKey()).matches(), path.getKey() + " is not kebab-case");
            path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .forEach(entry -> operation(entry.getKey() + " " + path.getKey(), entry.getValue()));
        });
        schemas();
        components();
    }

    private void operation(String name, JsonNode operation) {
        String id = operation.path("operationId").asText();
        require(CAMEL_CASE.matcher(id).matches(), name + " has no operationId in camelCase");
        require(operationIds.add(id), name + " has the operationId of another: " + id);
        require(operation.path("summary").asText().length() > 5, name + " has no summary");
        require(!operation.path("tags").isEmpty(), name + " has no tag");
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode described = resolved(parameter);
            require(described.hasNonNull("description"), name + " does not describe " + described.path("name"));
            if (described.has("example")) {
                example(name + " " + described.path("name"), described.path("schema"), described.path("example"));
            }
            require(
                    !described.path("in").asText().equals("path") || described.hasNonNull("example"),
                    name + " has no example of " + described.path("name"));
        }
        responses(name, operation.path("responses"));
    }

    private void responses(String name, JsonNode responses) {
        boolean problems = false;
        boolean success = false;
        for (var response : responses.properties()) {
            JsonNode body = resolved(response.getValue());
            require(body.hasNonNull("description"), name + " does not describe " + response.getKey());
            success |= response.getKey().startsWith("2");
            problems |= response.getKey().startsWith("4")
                    && body.at("/content/application~1problem+json").isObject();
            body.path("content").properties().stream()
                    .filter(content -> needsExample(content.getKey(), body.path("content")))
                    .forEach(content ->
                            examples(name + " " + response.getKey() + " " + content.getKey(), content.getValue()));
        }
        require(success, name + " has no success");
        require(problems, name + " has no problem");
        require(responses.has("500"), name + " does not say how it fails");
    }

    /** JSON where there is any, else what is written in JSON. */
    private static boolean needsExample(String type, JsonNode content) {
        return content.has("application/json") ? type.equals("application/json") : type.endsWith("json");
    }

    private void examples(String name, JsonNode content) {
        require(!content.path("examples").isEmpty() || content.has("example"), name + " has no example");
        for (var example : content.path("examples").properties()) {
            example(
                    name + " " + example.getKey(),
                    content.path("schema"),
                    resolved(example.getValue()).path("value"));
        }
    }

    private void example(String name, JsonNode schema, JsonNode value) {
        validator(schema).validate(value.toString(), InputFormat.JSON).stream()
                .map(error -> name + ": " + error)
                .forEach(broken::add);
    }

    private void schemas() {
        api.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .fieldNames()
                .forEachRemaining(property -> require(
                        CAMEL_CASE.matcher(property).matches(),
                        schema.getKey() + "." + property + " is not camelCase")));
    }

    private void components() {
        var used = new TreeSet<String>();
        REFERENCE.matcher(api.toString()).results().forEach(found -> used.add(found.group(1) + " " + found.group(2)));
        for (String kind : List.of("schemas", "responses", "parameters", "headers", "examples")) {
            api.at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(component -> require(
                            used.contains(kind + " " + component), "nothing uses the " + kind + " " + component));
        }
    }

    private JsonSchema validator(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    private void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
