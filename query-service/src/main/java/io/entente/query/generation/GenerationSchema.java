package io.entente.query.generation;

import io.entente.query.projection.Projection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a generation, and the stable names that point at one of them. */
final class GenerationSchema {

    private final List<TableDefinition> tables;

    GenerationSchema(List<? extends Projection<?>> projections) {
        this.tables = TableDefinition.all(projections);
    }

    void createTables(Connection connection, Generation generation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema " + generation.schema());
            inSchema(
                    statement,
                    generation,
                    tables.stream().map(TableDefinition::tableSql).toList());
        }
    }

    void createIndexes(Connection connection, Generation generation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            inSchema(
                    statement,
                    generation,
                    tables.stream().map(TableDefinition::indexesSql).toList());
        }
    }

    /**
     * Points the stable names at a generation, all in the caller's transaction.
     *
     * <p>Every reader reads {@code read_model.checkpoint} first and so holds a lock on it until its transaction ends;
     * that view is replaced first here. A reader therefore sees one generation in all its statements.
     */
    void pointNamesAt(Connection connection, Generation generation) throws SQLException {
        int number = generation.number();
        try (Statement statement = connection.createStatement()) {
            replaceView(statement, "checkpoint", "select * from entente.checkpoint where generation = " + number);
            replaceView(statement, "parked_event", "select * from entente.parked_event where generation = " + number);
            for (TableDefinition table : tables) {
                replaceView(
                        statement,
                        table.name(),
                        "select " + number + " as generation, t.* from " + generation.schema() + "." + table.name()
                                + " t");
            }
        }
    }

    private static void replaceView(Statement statement, String name, String query) throws SQLException {
        statement.execute("drop view if exists read_model." + name);
        statement.execute("create view read_model." + name + " as " + query);
    }

    private static void inSchema(Statement statement, Generation generation, List<String> scripts) throws SQLException {
        // In public are the extensions that indexes may need.
        statement.execute("set local search_path to " + generation.schema() + ", public");
        for (String script : scripts) {
            statement.execute(script);
        }
        statement.execute("set local search_path to default");
    }
}
