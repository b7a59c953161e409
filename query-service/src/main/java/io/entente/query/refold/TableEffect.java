package io.entente.query.refold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one table.
 *
 * @param inserted rows that were not there
 * @param changed rows of a key that was there
 * @param deleted rows of a key that is there no more
 * @param rows the first of them, by key
 * @param cut whether there are more than are shown
 */
public record TableEffect(String table, int inserted, int changed, int deleted, List<RowEffect> rows, boolean cut) {

    private static final int SHOWN = 20;

    public TableEffect {
        rows = List.copyOf(rows);
    }

    /**
     * What becomes of one row.
     *
     * @param before null when it was not there
     * @param after null when it is there no more
     */
    public record RowEffect(
            String key, @Nullable JsonNode before, @Nullable JsonNode after) {}

    /** @param before rows as JSON, by key */
    static TableEffect of(String table, Map<String, String> before, Map<String, String> after) {
        var keys = new TreeSet<String>();
        keys.addAll(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> before.containsKey(key) && before.get(key).equals(after.get(key)));
        var rows = new ArrayList<RowEffect>();
        keys.stream()
                .limit(SHOWN)
                .forEach(key -> rows.add(new RowEffect(key, json(before.get(key)), json(after.get(key)))));
        int inserted = count(keys, before);
        int deleted = count(keys, after);
        return new TableEffect(
                table, inserted, keys.size() - inserted - deleted, deleted, rows, keys.size() > rows.size());
    }

    /** Inserted, changed and deleted together. */
    int rowsChanged() {
        return inserted + changed + deleted;
    }

    boolean changesNothing() {
        return rows.isEmpty();
    }

    private static int count(TreeSet<String> keys, Map<String, String> absentFrom) {
        return (int) keys.stream().filter(key -> !absentFrom.containsKey(key)).count();
    }

    private static @Nullable JsonNode json(@Nullable String row) {
        try {
            return row == null ? null : Json.mapper().readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote what is no JSON", impossible);
        }
    }
}
