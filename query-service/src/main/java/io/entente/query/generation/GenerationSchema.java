package io.entente.query.generation;

import io.entente.query.projection.Projection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The tables of a generation, and the stable names that point at one of them. Always in the caller's transaction. */
public final class GenerationSchema {

    /** The names of the serving generation. */
    private static final String READ_MODEL = "read_model";

    private final List<TableDefinition> tables;

    public GenerationSchema(Collection<? extends Projection<?>> projections) {
        this.tables = TableDefinition.all(projections);
    }

    public List<String> tables() {
        return tables.stream().map(TableDefinition::name).toList();
    }

    public void createTables(Connection connection, int generation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema " + Generation.schema(generation));
        }
        for (TableDefinition table : tables) {
            inSchema(connection, generation, table.tableSql());
        }
    }

    /** The keys of the events alone, by which streams are read in their order. */
    public void createEventKey(Connection connection, int generation) throws SQLException {
        inSchema(connection, generation, TableDefinition.EVENT_KEY);
    }

    public void createIndexes(Connection connection, int generation, String table) throws SQLException {
        for (TableDefinition definition : tables) {
            if (definition.name().equals(table)) {
                inSchema(connection, generation, definition.indexesSql());
            }
        }
    }

    /** Lets the rows of a generation be read, now that they are whole, as those of the serving one are: by the same names. */
    public static void openToReaders(Connection connection, int generation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema " + Generation.readSchema(generation));
            createNames(connection, statement, Generation.readSchema(generation), generation);
        }
    }

    /** Drops the tables, whatever tables they are. */
    static void drop(Connection connection, int generation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + Generation.readSchema(generation) + " cascade");
            statement.execute("drop schema if exists " + Generation.schema(generation) + " cascade");
        }
    }

    /**
     * Points the stable names at a generation, whatever tables it has.
     *
     * <p>Every reader reads {@code read_model.checkpoint} first and so holds a lock on it until its transaction ends;
     * that view is replaced first here. A reader therefore sees one generation in all its statements.
     */
    static void pointNamesAt(Connection connection, int generation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> present = createNames(connection, statement, READ_MODEL, generation);
            for (String gone : viewsBut(connection, present)) {
                statement.execute("drop view " + READ_MODEL + "." + gone);
            }
        }
    }

    private static List<String> createNames(Connection connection, Statement statement, String schema, int generation)
            throws SQLException {
        for (String table : List.of("checkpoint", "parked_event")) {
            replaceView(
                    statement,
                    schema + "." + table,
                    "select * from entente." + table + " where generation = " + generation);
        }
        List<String> present = tablesOf(connection, generation);
        for (String table : present) {
            replaceView(
                    statement,
                    schema + "." + table,
                    "select " + generation + " as generation, t.* from " + Generation.schema(generation) + "." + table
                            + " t");
        }
        return present;
    }

    private static void replaceView(Statement statement, String name, String query) throws SQLException {
        statement.execute("drop view if exists " + name);
        statement.execute("create view " + name + " as " + query);
    }

    /** In the order of their names. */
    static List<String> tablesOf(Connection connection, int generation) throws SQLException {
        return names(connection, "select tablename from pg_tables where schemaname = ?", Generation.schema(generation));
    }

    private static List<String> viewsBut(Connection connection, List<String> tables) throws SQLException {
        var views =
                new ArrayList<>(names(connection, "select viewname from pg_views where schemaname = ?", READ_MODEL));
        views.removeAll(tables);
        views.removeAll(List.of("checkpoint", "parked_event"));
        return views;
    }

    private static List<String> names(Connection connection, String sql, String schema) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql + " order by 1")) {
            select.setString(1, schema);
            try (ResultSet rows = select.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    private static void inSchema(Connection connection, int generation, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // In public are the extensions that indexes may need.
            statement.execute("set local search_path to " + Generation.schema(generation) + ", public");
            statement.execute(script);
            statement.execute("set local search_path to default");
        }
    }
}
