package io.entente.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Tables in memory, as strict as PostgreSQL: a row is inserted once and deleted only if it is there. */
public final class WrittenTables {

    private final Map<String, Map<String, Row>> tables = new TreeMap<>();

    public void write(Collection<TableChange<?>> changes) {
        for (TableChange<?> change : changes) {
            Map<String, Row> table = tables.computeIfAbsent(change.table().name(), none -> new HashMap<>());
            for (String key : change.deleted()) {
                if (table.remove(change.streamId() + " " + key) == null) {
                    throw new AssertionError(
                            "no row " + key + " of " + change.table().name() + " to delete");
                }
            }
            for (Row row : change.inserted()) {
                if (table.put(change.streamId() + " " + row.key(), row) != null) {
                    throw new AssertionError(
                            "row " + row.key() + " of " + change.table().name() + " is there already");
                }
            }
        }
    }

    /** Puts the rows of a fold in the place of those of the stream. */
    public void replace(String streamId, Collection<TableChange<?>> folded) {
        tables.values().forEach(rows -> rows.keySet().removeIf(key -> key.startsWith(streamId + " ")));
        write(folded);
    }

    public Map<String, Map<String, Row>> contents() {
        var filled = new TreeMap<>(tables);
        filled.values().removeIf(Map::isEmpty);
        return filled;
    }

    public WrittenTables copy() {
        var copy = new WrittenTables();
        tables.forEach((name, rows) -> copy.tables.put(name, new HashMap<>(rows)));
        return copy;
    }
}
