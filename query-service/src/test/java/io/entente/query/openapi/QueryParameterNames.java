package io.entente.query.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the description says that operations can be asked. */
final class QueryParameterNames {

    private QueryParameterNames() {}

    /** The names of the query parameters of every operation that has any. */
    static Map<String, List<String>> byOperation() throws IOException {
        var byOperation = new TreeMap<String, List<String>>();
        for (JsonNode operation : OpenApiIT.operations()) {
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    byOperation
                            .computeIfAbsent(operation.path("operationId").asText(), first -> new ArrayList<>())
                            .add(parameter.path("name").asText());
                }
            }
        }
        return byOperation;
    }
}
