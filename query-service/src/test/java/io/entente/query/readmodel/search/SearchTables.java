package io.entente.query.readmodel.search;

import io.entente.query.projection.Column;
import io.entente.query.projection.ReadModelTable;
import io.entente.query.projection.SqlResource;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.testkit.TestDatabase;
import io.entente.testkit.TestStack;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** The tables of the search in a database of their own, under the names by which readers know them. */
record SearchTables(TestDatabase database) {

    /** The rows as they are. */
    static final RowSource NOW = new RowSource() {
        @Override
        public String from(String table, List<Object> values) {
            return table;
        }

        @Override
        public <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
            throw new UnsupportedOperationException("a search has statements of its own");
        }
    };

    static Scope scope(SearchFilter filter) {
        return new Scope(NOW, filter, SearchOrder.RELEVANCE);
    }

    static SearchTables create() throws SQLException {
        var tables = new SearchTables(TestStack.shared().newDatabase());
        tables.execute(SqlResource.read(SearchTables.class, "/db/migration/V3__trigrams.sql"));
        tables.execute("create schema read_model");
        // As the service's own connections.
        tables.execute("do $$ begin execute format('alter database %I set search_path to read_model, public',"
                + " current_database()); end $$");
        tables.execute("set search_path to read_model, public; " + SearchTable.TABLE.tableSql());
        tables.execute("create schema entente; set search_path to entente, public; "
                + SqlResource.read(SearchTables.class, "/db/migration/V10__dictionary.sql"));
        return tables;
    }

    /** As a rebuild does, behind the rows. */
    SearchTables indexed() throws SQLException {
        execute("set search_path to read_model, public; " + SearchTable.TABLE.indexesSql());
        execute("vacuum analyze");
        return this;
    }

    /** The rows, and their words. */
    void copy(List<SearchRow> rows) throws SQLException {
        ReadModelTable<SearchRow> table = SearchTable.TABLE;
        know(rows.stream()
                .flatMap(row -> KnownWords.of(row.passages(), row.fields()))
                .distinct()
                .toArray(String[]::new));
        String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String text = rows.stream()
                .map(row -> row.streamId()
                        + table.columns().stream()
                                .map(column -> "\t" + escaped(column.text().apply(row)))
                                .collect(Collectors.joining())
                        + "\n")
                .collect(Collectors.joining());
        try (Connection connection = database.connect()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy read_model." + table.name() + " (stream_id, " + columns + ") from stdin",
                            new StringReader(text));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    void know(String... words) throws SQLException {
        String sql = "insert into entente.search_word select unnest(?) on conflict do nothing";
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("text", words));
            insert.executeUpdate();
        }
    }

    DataSource dataSource() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.username());
        source.setPassword(database.password());
        return source;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String escaped(String value) {
        return value == null
                ? "\\N"
                : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
