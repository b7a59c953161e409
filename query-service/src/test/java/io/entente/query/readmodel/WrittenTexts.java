package io.entente.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.entente.common.codec.Json;
import io.entente.query.projection.Column;
import io.entente.query.projection.Row;
import io.entente.query.projection.TableChange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in the columns, as PostgreSQL tells it apart: texts by their characters, JSON whatever the order of its members. */
final class WrittenTexts {

    private final Map<String, Map<String, Object>> rows = new TreeMap<>();

    void write(Collection<TableChange<?>> changes) {
        changes.forEach(this::write);
    }

    /** What stands here and there instead, row by row; empty when both are the same. */
    List<String> differencesTo(WrittenTexts other) {
        var keys = new TreeSet<>(rows.keySet());
        keys.addAll(other.rows.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(rows.get(key), other.rows.get(key)))
                .map(key -> key + ": " + rows.get(key) + " instead of " + other.rows.get(key))
                .toList();
    }

    private <R extends Row> void write(TableChange<R> change) {
        String table = change.table().name() + " ";
        for (String key : change.deleted()) {
            assertThat(rows.remove(table + key))
                    .as("%s%s to delete", table, key)
                    .isNotNull();
        }
        for (R row : change.inserted()) {
            var columns = new TreeMap<String, Object>();
            change.table().columns().forEach(column -> columns.put(column.name(), written(column, row)));
            assertThat(rows.put(table + row.key(), columns))
                    .as("%s%s to insert", table, row.key())
                    .isNull();
        }
    }

    private static <R> Object written(Column<R> column, R row) {
        String text = column.text().apply(row);
        return text == null ? "null" : column.json() ? json(text) : text;
    }

    private static Object json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
