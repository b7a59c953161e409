package io.entente.query.readmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How PostgreSQL would run a query.
 *
 * @param indexes that it would use
 * @param scanned tables that it would read from end to end
 * @param sorts whether it would sort rows instead of reading them in order
 * @param sought what it would look up in indexes, as PostgreSQL writes it
 * @param read every table that it would read, by whatever way, as often as it does
 */
public record QueryPlan(
        Set<String> indexes, Set<String> scanned, boolean sorts, Set<String> sought, List<String> read) {

    public static QueryPlan parse(String explained) {
        try {
            JsonNode plan = Json.mapper().readTree(explained);
            return new QueryPlan(
                    texts(plan, "Index Name"),
                    plan.findParents("Relation Name").stream()
                            .filter(node -> node.path("Node Type").asText().endsWith("Seq Scan"))
                            .map(node -> node.path("Relation Name").asText())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    texts(plan, "Node Type").stream().anyMatch(type -> type.endsWith("Sort")),
                    texts(plan, "Index Cond"),
                    plan.findValuesAsText("Relation Name"));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("no plan: " + explained, unreadable);
        }
    }

    /** Whether all it reads is a part of this index, from front to back or from back to front. */
    public boolean readsInOrderOf(String index) {
        return indexes.equals(Set.of(index)) && scanned.isEmpty() && !sorts;
    }

    /** Whether it begins behind the row before the page, instead of passing all rows before it. */
    public boolean beginsInTheMiddle() {
        return sought.stream().anyMatch(condition -> condition.contains(" > ") || condition.contains(" < "));
    }

    /** How often the table would be read. */
    public int reads(String table) {
        return Collections.frequency(read, table);
    }

    private static Set<String> texts(JsonNode plan, String name) {
        return new TreeSet<>(plan.findValuesAsText(name));
    }
}
