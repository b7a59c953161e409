package io.entente.query.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.entente.common.codec.Json;
import io.entente.query.replay.Verification.Difference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of some streams that two tables do not have alike, in words. */
record RowDifferences(Connection connection, ComparedTable serving, ComparedTable built, List<String> compared) {

    private static final int SHOWN = 100;

    List<Difference> in(List<String> streams) throws SQLException {
        String names = String.join(", ", compared);
        String sql = """
                select to_jsonb(serving)::text, to_jsonb(built)::text
                from (select %1$s from %2$s where stream_id = any(?)) as serving
                full join (select %1$s from %3$s where stream_id = any(?)) as built on %4$s
                where row(serving.*)::text is distinct from row(built.*)::text
                order by coalesce(serving.stream_id, built.stream_id) limit %5$d""".formatted(names, serving.qualified(), built.qualified(), sameKey(), SHOWN);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", streams.toArray()));
            select.setArray(2, connection.createArrayOf("text", streams.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                var differences = new ArrayList<Difference>();
                while (rows.next()) {
                    differences.add(difference(columns(rows.getString(1)), columns(rows.getString(2))));
                }
                return differences;
            }
        }
    }

    private String sameKey() {
        return key().stream()
                .map(column -> "serving." + column + " = built." + column)
                .collect(Collectors.joining(" and "));
    }

    /** All that is compared stands in for a key that the two do not share. */
    private List<String> key() {
        return !serving.key().isEmpty() && compared.containsAll(serving.key()) ? serving.key() : compared;
    }

    private Difference difference(@Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        Map<String, Object> known = Objects.requireNonNull(before == null ? after : before);
        var key = new LinkedHashMap<String, Object>();
        key().forEach(column -> key.put(column, known.get(column)));
        String stream = String.valueOf(known.get("stream_id"));
        if (before == null) {
            return new Difference(stream, "only-in-built", key, known);
        }
        if (after == null) {
            return new Difference(stream, "only-in-serving", key, known);
        }
        var changes = new LinkedHashMap<String, Object>();
        before.forEach((column, value) -> {
            if (!Objects.equals(value, after.get(column))) {
                var change = new LinkedHashMap<String, Object>();
                change.put("serving", value);
                change.put("built", after.get(column));
                changes.put(column, change);
            }
        });
        return new Difference(stream, "changed", key, changes);
    }

    private static @Nullable Map<String, Object> columns(@Nullable String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("PostgreSQL wrote what is no JSON", impossible);
        }
    }
}
