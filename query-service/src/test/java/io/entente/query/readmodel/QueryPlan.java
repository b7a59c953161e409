package io.entente.query.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How PostgreSQL would run a query.
 *
 * @param indexes that it would use
 * @param scanned tables that it would read from end to end
 * @param sorts whether it would sort rows instead of reading them in order
 */
public record QueryPlan(Set<String> indexes, Set<String> scanned, boolean sorts) {

    public static QueryPlan parse(String explained) {
        try {
            JsonNode plan = Json.mapper().readTree(explained);
            return new QueryPlan(
                    texts(plan, "Index Name"),
                    plan.findParents("Relation Name").stream()
                            .filter(node -> node.path("Node Type").asText().endsWith("Seq Scan"))
                            .map(node -> node.path("Relation Name").asText())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    texts(plan, "Node Type").stream().anyMatch(type -> type.endsWith("Sort")));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("no plan: " + explained, unreadable);
        }
    }

    private static Set<String> texts(JsonNode plan, String name) {
        return new TreeSet<>(plan.findValuesAsText(name));
    }
}
