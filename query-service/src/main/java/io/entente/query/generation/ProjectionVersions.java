package io.entente.query.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.common.codec.Json;
import io.entente.query.projection.Projection;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The version of each projection, by the name of its table: what the rows of a generation mean. */
public record ProjectionVersions(SortedMap<String, Integer> byTable) {

    public ProjectionVersions {
        byTable = Collections.unmodifiableSortedMap(new TreeMap<>(byTable));
    }

    public static ProjectionVersions of(Collection<? extends Projection<?>> projections) {
        var versions = new TreeMap<String, Integer>();
        projections.forEach(projection -> versions.put(projection.table().name(), projection.version()));
        return new ProjectionVersions(versions);
    }

    static ProjectionVersions parse(String json) {
        try {
            return new ProjectionVersions(
                    Json.mapper().readValue(json, new TypeReference<TreeMap<String, Integer>>() {}));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the versions of a generation are none: " + json, notOurs);
        }
    }

    public String json() {
        try {
            return Json.mapper().writeValueAsString(byTable);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of numbers could not be written", impossible);
        }
    }

    /** The tables that one of the two lacks, or has in another version. */
    public SortedSet<String> changedFrom(ProjectionVersions other) {
        var changed = new TreeSet<String>();
        changed.addAll(byTable.keySet());
        changed.addAll(other.byTable.keySet());
        changed.removeIf(
                table -> byTable.containsKey(table) && byTable.get(table).equals(other.byTable.get(table)));
        return changed;
    }

    /** Whether some projection has a later version, or is new, and none an earlier one: these come after the others. */
    public boolean isLaterThan(ProjectionVersions other) {
        boolean someLater = byTable.entrySet().stream().anyMatch(table -> table.getValue() > other.version(table));
        return someLater && byTable.entrySet().stream().noneMatch(table -> table.getValue() < other.version(table));
    }

    private int version(Map.Entry<String, Integer> table) {
        return byTable.getOrDefault(table.getKey(), 0);
    }
}
