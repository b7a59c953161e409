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

/** The rows that two tables do not have alike, as far as columns go that both have: in words, and how many. */
final class RowDifferences {

    private static final int SHOWN = 100;

    private static final String DIFFERING = """
            from (select %1$s from %2$s%5$s) as serving full join (select %1$s from %3$s%5$s) as built on %4$s
            where row(serving.*)::text is distinct from row(built.*)::text""";

    private final Connection connection;
    private final ComparedTable serving;
    private final ComparedTable built;
    private final List<String> compared;

    RowDifferences(Connection connection, ComparedTable serving, ComparedTable built) {
        this.connection = connection;
        this.serving = serving;
        this.built = built;
        this.compared = serving.columnsAlso(built);
    }

    /** The first of them in some streams. */
    List<Difference> in(List<String> ids) throws SQLException {
        ComparedStreams streams = ComparedStreams.only(ids);
        String sql = "select to_jsonb(serving)::text, to_jsonb(built)::text " + differing(streams)
                + " order by coalesce(serving.stream_id, built.stream_id) limit " + SHOWN;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            streams.bind(select, 2);
            try (ResultSet rows = select.executeQuery()) {
                var differences = new ArrayList<Difference>();
                while (rows.next()) {
                    differences.add(difference(columns(rows.getString(1)), columns(rows.getString(2))));
                }
                return differences;
            }
        }
    }

    /** All of them in the streams. */
    RowCounts count(ComparedStreams streams) throws SQLException {
        String sql = "select count(*) filter (where serving.stream_id is null),"
                + " count(*) filter (where serving.stream_id is not null and built.stream_id is not null),"
                + " count(*) filter (where built.stream_id is null) " + differing(streams);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            streams.bind(select, 2);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new RowCounts(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    private String differing(ComparedStreams streams) {
        return DIFFERING.formatted(
                String.join(", ", compared), serving.qualified(), built.qualified(), sameKey(), streams.where());
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
