package io.entente.query.projector;

import io.entente.query.projection.Column;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows into a table by COPY: the fastest way into PostgreSQL, and one that fails on a row that is there already instead
 * of hiding it.
 */
final class CopyText {

    private static final int BUFFER_CHARS = 64 * 1024;

    private CopyText() {}

    /** One row to copy: its stream, null when there is none, and the values of the columns. */
    record Line<R>(@Nullable String streamId, R row) {}

    static <R> void into(Connection connection, String table, List<Column<R>> columns, Collection<Line<R>> lines)
            throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        // Before the copy begins: while a server waits for the data of a copy, it heeds none of its time-outs.
        List<byte[]> parts = parts(columns, lines);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (stream_id, " + names + ") from stdin");
        try {
            for (byte[] part : parts) {
                copy.writeToCopy(part, 0, part.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static <R> List<byte[]> parts(List<Column<R>> columns, Collection<Line<R>> lines) {
        var parts = new ArrayList<byte[]>();
        var buffer = new StringBuilder(BUFFER_CHARS);
        for (Line<R> line : lines) {
            append(buffer, line.streamId());
            columns.forEach(column -> append(buffer.append('\t'), column.text().apply(line.row())));
            buffer.append('\n');
            if (buffer.length() >= BUFFER_CHARS) {
                parts.add(taken(buffer));
            }
        }
        parts.add(taken(buffer));
        return parts;
    }

    private static byte[] taken(StringBuilder buffer) {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        return bytes;
    }

    private static void append(StringBuilder buffer, @Nullable String value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char escaped = escaped(value.charAt(i));
            if (escaped != 0) {
                buffer.append(value, from, i).append('\\').append(escaped);
                from = i + 1;
            }
        }
        buffer.append(value, from, value.length());
    }

    /** What stands behind a backslash for a character that means something else in the format; 0 for all others. */
    private static char escaped(char c) {
        return switch (c) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
