package io.entente.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One operation as an OpenAPI document describes it.
 *
 * @param parameters resolved, in the order of the document
 * @param bodies an example of the body by media type; empty when it takes none
 * @param answers the media types of each status
 */
public record ApiOperation(
        String id,
        String method,
        String path,
        List<JsonNode> parameters,
        Map<String, String> bodies,
        Map<Integer, Set<String>> answers) {

    /** Statuses that the HTTP server may answer before it knows the operation. */
    private static final Set<Integer> OF_THE_SERVER = Set.of(400, 405, 413, 414, 431);

    public boolean isRead() {
        return method.equals("GET");
    }

    boolean declares(int status) {
        return answers.containsKey(status) || OF_THE_SERVER.contains(status);
    }

    boolean declares(int status, String mediaType) {
        return answers.getOrDefault(status, Set.of()).contains(mediaType);
    }

    /** This operation with the answers of all operations, for a request whose path was changed. */
    ApiOperation orAny(List<ApiOperation> operations) {
        var all = new TreeMap<Integer, Set<String>>();
        all.put(404, new TreeSet<>());
        operations.forEach(operation -> operation.answers.forEach((status, types) ->
                all.computeIfAbsent(status, first -> new TreeSet<>()).addAll(types)));
        return new ApiOperation(id, method, path, parameters, bodies, all);
    }

    List<JsonNode> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    /** Its address with the examples of all required parameters. */
    public String target() {
        String target = path;
        var query = new ArrayList<String>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                target = target.replace("{" + name + "}", example(parameter));
            } else if (parameter.path("in").asText().equals("query") && isNeeded(parameter)) {
                query.add(name + "=" + example(parameter));
            }
        }
        return query.isEmpty() ? target : target + "?" + String.join("&", query);
    }

    /** The text to search for is not required by the schema, because suggestions work without it. */
    private static boolean isNeeded(JsonNode parameter) {
        return parameter.path("required").asBoolean()
                || parameter.path("name").asText().equals("q");
    }

    static String example(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        return encoded(example.isArray() ? example.path(0).asText() : example.asText());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
