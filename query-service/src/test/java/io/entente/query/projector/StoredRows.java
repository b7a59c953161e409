package io.entente.query.projector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads rows of read models from PostgreSQL, and writes rows of projections in the same form, so that both can be
 * compared as texts.
 */
final class StoredRows {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern ELEMENT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final List<ReadModelTable<?>> tables;
    private final Map<String, String> types = new HashMap<>();
    private final String all;

    /** @param schema of the generation */
    StoredRows(Connection connection, String schema, List<ReadModelTable<?>> tables) throws SQLException {
        this.tables = List.copyOf(tables);
        this.all = tables.stream()
                .map(table -> "select '" + table.name() + "', stream_id || ' ' || " + table.keyColumn()
                        + ", to_jsonb(t)::text from " + schema + "." + table.name() + " t")
                .collect(Collectors.joining(" union all "));
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("select table_name || '.' || column_name, udt_name"
                        + " from information_schema.columns where table_schema = '" + schema + "'")) {
            while (columns.next()) {
                types.put(columns.getString(1), columns.getString(2));
            }
        }
    }

    /** The stored rows, by table, then by stream and key. */
    Map<String, Map<String, String>> read(Connection connection) throws SQLException {
        var read = new TreeMap<String, Map<String, String>>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(all)) {
            while (rows.next()) {
                String table = rows.getString(1);
                var stored = (ObjectNode) json(rows.getString(3));
                var row = NODES.objectNode();
                stored.properties().forEach(column -> {
                    if (!column.getKey().equals("stream_id")
                            && isFilled(table, column.getKey())
                            && !isRange(table + "." + column.getKey())) {
                        row.set(column.getKey(), asRead(table + "." + column.getKey(), column.getValue()));
                    }
                });
                read.computeIfAbsent(table, none -> new TreeMap<>()).put(rows.getString(2), canonical(row));
            }
        }
        return read;
    }

    /** The text that a stored row must have. */
    String stored(String table, Row row) {
        return stored(table(table), row);
    }

    private <R extends Row> String stored(ReadModelTable<R> table, Row row) {
        @SuppressWarnings("unchecked") // The rows of a table are those of its projection.
        R own = (R) row;
        var stored = NODES.objectNode();
        table.columns().forEach(column -> {
            String text = column.text().apply(own);
            String name = table.name() + "." + column.name();
            if (isRange(name)) {
                return;
            }
            stored.set(column.name(), text == null ? NODES.nullNode() : written(types.get(name), text));
        });
        return canonical(stored);
    }

    static String canonical(JsonNode node) {
        if (node.isObject()) {
            var members = new TreeMap<String, String>();
            node.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            return members.toString();
        }
        if (node.isArray()) {
            return node.valueStream().map(StoredRows::canonical).toList().toString();
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    /** Ranges are left out, because PostgreSQL writes them in another form. */
    private boolean isRange(String column) {
        return types.get(column).endsWith("range");
    }

    private boolean isFilled(String table, String column) {
        return table(table).columns().stream().anyMatch(filled -> filled.name().equals(column));
    }

    private ReadModelTable<?> table(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode asRead(String column, JsonNode value) {
        return types.get(column).equals("timestamptz") && value.isTextual() ? instant(value.textValue()) : value;
    }

    private static JsonNode written(String type, String text) {
        return switch (type) {
            case "jsonb", "bool", "int2", "int4", "int8", "numeric", "float8" -> json(text);
            case "timestamptz" -> instant(text);
            case "_text" -> {
                var array = NODES.arrayNode();
                ELEMENT.matcher(text)
                        .results()
                        .forEach(element -> array.add(element.group(1).replaceAll("\\\\(.)", "$1")));
                yield array;
            }
            default -> NODES.textNode(text);
        };
    }

    private static JsonNode instant(String text) {
        return NODES.textNode(OffsetDateTime.parse(text).toInstant().toString());
    }

    static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(notJson);
        }
    }
}
