package io.entente.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits of the rows of one table, read from the SQL that creates the table and its indexes. */
final class TableLimits {

    /**
     * For the values of one row in one index. PostgreSQL refuses about 2,704 bytes after compression. This bound
     * ignores compression, so that it depends on the text alone.
     */
    private static final int INDEXED_BYTES_MAX = 2_600;

    /** For a column that is not a text. */
    private static final int FIXED_BYTES = 16;

    private static final String STREAM = "stream_id";

    private static final Pattern COLUMN =
            Pattern.compile("^    (\\w+) +(double precision|[a-z]+(?:\\[])?)( +not null)?", Pattern.MULTILINE);
    private static final Pattern INDEX =
            Pattern.compile("(?:primary key|create (?:unique )?index \\w+ on \\w+)(?: using (\\w+))? \\(([^)]*)\\)");

    private final String table;
    private final Map<String, Kind> columns = new LinkedHashMap<>();
    private final List<List<String>> indexes = new ArrayList<>();

    private record Kind(String type, boolean required) {}

    /** @param sql of the table, then of its indexes */
    TableLimits(String table, String sql) {
        this.table = table;
        Matcher column = COLUMN.matcher(sql);
        while (column.find()) {
            columns.put(column.group(1), new Kind(column.group(2), column.group(3) != null));
        }
        Matcher index = INDEX.matcher(sql);
        while (index.find()) {
            addIndex(index.group(1), List.of(index.group(2).split(", *")));
        }
        if (columns.isEmpty()) {
            throw new IllegalStateException("the SQL of " + table + " names no column");
        }
    }

    /**
     * A GIN index over a list of texts limits each element. Other indexes with a method, over words or days, have no
     * limit.
     */
    private void addIndex(@Nullable String method, List<String> names) {
        boolean entries = "gin".equals(method) && "text[]".equals(type(names.get(0)));
        if (method == null || entries) {
            indexes.add(names);
        }
    }

    /** @param values by column; null for SQL null */
    Optional<String> refusal(String streamId, Map<String, @Nullable String> values) {
        var all = new HashMap<>(values);
        all.put(STREAM, streamId);
        for (Map.Entry<String, Kind> column : columns.entrySet()) {
            String value = all.get(column.getKey());
            Kind kind = column.getValue();
            if (value == null ? kind.required() : !StorableText.fits(kind.type(), value)) {
                return Optional.of(
                        "column " + column.getKey() + " of " + table + ", " + kind.type() + ", cannot hold the value");
            }
        }
        return indexes.stream()
                .filter(index -> bytes(index, all) > INDEXED_BYTES_MAX)
                .findFirst()
                .map(index -> "indexed columns (" + String.join(", ", index) + ") of " + table + " are longer than "
                        + INDEXED_BYTES_MAX + " bytes");
    }

    private int bytes(List<String> index, Map<String, @Nullable String> values) {
        return index.stream()
                .mapToInt(column -> bytes(type(column), values.get(column)))
                .sum();
    }

    private static int bytes(String type, @Nullable String value) {
        if (value == null) {
            return 0;
        }
        return switch (type) {
            case "text" -> StorableText.bytes(value);
            case "text[]" -> longest(value);
            default -> FIXED_BYTES;
        };
    }

    /** Without the quotes around each element. */
    private static int longest(String texts) {
        int longest = 0;
        int from = 0;
        boolean open = false;
        for (int i = 0; i < texts.length(); i++) {
            char c = texts.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                longest = open ? Math.max(longest, StorableText.bytes(texts.substring(from, i))) : longest;
                from = i + 1;
                open = !open;
            }
        }
        return longest;
    }

    private String type(String column) {
        Kind kind = columns.get(column);
        return kind == null ? "" : kind.type();
    }
}
