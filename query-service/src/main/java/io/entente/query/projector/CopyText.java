package io.entente.query.projector;

import io.entente.query.projection.Column;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
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
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (stream_id, " + names + ") from stdin");
        try {
            var buffer = new StringBuilder(BUFFER_CHARS);
            for (Line<R> line : lines) {
                append(buffer, line.streamId());
                columns.forEach(
                        column -> append(buffer.append('\t'), column.text().apply(line.row())));
                buffer.append('\n');
                if (buffer.length() >= BUFFER_CHARS) {
                    flush(copy, buffer);
                }
            }
            flush(copy, buffer);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void flush(CopyIn copy, StringBuilder buffer) throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    private static void append(StringBuilder buffer, @Nullable String value) {
        if (value == null) {
            buffer.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }
}
