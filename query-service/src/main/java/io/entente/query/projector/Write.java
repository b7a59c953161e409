package io.entente.query.projector;

import io.entente.query.projection.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of one table to be removed, added or changed: by itself, or together with others in a {@link Pipeline}. */
sealed interface Write {

    int rows();

    default void run(Connection connection) throws SQLException {
        var alone = new Pipeline();
        addTo(alone, connection, new ColumnTypes());
        alone.run(connection);
    }

    /** @param types of the columns of the table; the connection is there to look them up */
    void addTo(Pipeline pipeline, Connection connection, ColumnTypes types) throws SQLException;

    /**
     * Adds rows. By itself as a COPY, the fastest way for many of them.
     *
     * @param table in its schema
     */
    record Insertion<R>(String table, List<Column<R>> columns, Collection<CopyText.Line<R>> lines) implements Write {

        private static final String STREAM = "stream_id";

        @Override
        public int rows() {
            return lines.size();
        }

        @Override
        public void run(Connection connection) throws SQLException {
            CopyText.into(connection, table, columns, lines);
        }

        @Override
        public void addTo(Pipeline pipeline, Connection connection, ColumnTypes types) throws SQLException {
            if (!lines.isEmpty()) {
                pipeline.add(sql(types.of(connection, table)), List.copyOf(values()));
            }
        }

        private String sql(Map<String, String> types) {
            List<String> names = Stream.concat(
                            Stream.of(STREAM), columns.stream().map(Column::name))
                    .toList();
            return "insert into " + table + " (" + String.join(", ", names) + ") select "
                    + names.stream().map(name -> name + "::" + types.get(name)).collect(Collectors.joining(", "))
                    + " from unnest("
                    + String.join(", ", names.stream().map(name -> "?").toList())
                    + ") as line (" + String.join(", ", names) + ")";
        }

        private List<String[]> values() {
            var values = new ArrayList<String[]>();
            values.add(lines.stream().map(CopyText.Line::streamId).toArray(String[]::new));
            for (Column<R> column : columns) {
                values.add(lines.stream()
                        .map(line -> column.text().apply(line.row()))
                        .toArray(String[]::new));
            }
            return values;
        }
    }

    /**
     * Removes rows that must be there.
     *
     * @param table in its schema
     * @param streams of the rows, beside their keys
     */
    record Deletion(String table, String keyColumn, List<String> streams, List<String> keys) implements Write {

        @Override
        public int rows() {
            return keys.size();
        }

        @Override
        public void addTo(Pipeline pipeline, Connection connection, ColumnTypes types) {
            if (!keys.isEmpty()) {
                String sql = "delete from " + table + " t using unnest(?, ?) as gone (stream_id, key)"
                        + " where t.stream_id = gone.stream_id and t." + keyColumn + " = gone.key";
                pipeline.add(sql, List.of(streams.toArray(String[]::new), keys.toArray(String[]::new)), this::check);
            }
        }

        private void check(int deleted) {
            if (deleted != keys.size()) {
                throw new ReadModelDivergedException(table, keys.size(), deleted, streams);
            }
        }
    }

    /** Any other statement. */
    record Update(String sql, List<Object> parameters) implements Write {

        @Override
        public int rows() {
            return 1;
        }

        @Override
        public void addTo(Pipeline pipeline, Connection connection, ColumnTypes types) {
            pipeline.add(sql, parameters);
        }
    }
}
