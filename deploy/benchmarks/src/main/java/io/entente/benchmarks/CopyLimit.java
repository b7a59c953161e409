package io.entente.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/** The limit of a rebuild: the very same rows of all tables, written by COPY into empty tables, indexes last. */
final class CopyLimit {

    private static final int CONNECTIONS = 2;
    private static final String COPIED = "copied";

    private final FilledLog log;
    private final Path directory;

    /** @param directory gets the rows, as large as the database, and is empty afterwards */
    CopyLimit(FilledLog log, Path directory) {
        this.log = log;
        this.directory = directory;
    }

    /** Events for each second that the copy took. */
    double eventsPerSecond() throws SQLException, IOException, InterruptedException, ExecutionException {
        String schema;
        List<String> tables;
        try (var generation = new Generation(log)) {
            schema = generation.schema();
            tables = generation.tables();
        }
        List<String> indexes = prepare(schema, tables);
        var copies = new ArrayList<Callable<Void>>();
        tables.forEach(table -> copies.add(() -> copyIn(table)));
        var builds = new ArrayList<Callable<Void>>();
        indexes.forEach(index -> builds.add(() -> execute(index)));
        long began = System.nanoTime();
        runAll(copies);
        runAll(builds);
        double seconds = (System.nanoTime() - began) / 1e9;
        execute("drop schema " + COPIED + " cascade");
        for (String table : tables) {
            Files.delete(directory.resolve(table));
        }
        return log.events() / seconds;
    }

    /** Returns what creates the indexes. */
    private List<String> prepare(String schema, List<String> tables) throws SQLException, IOException {
        execute("create schema " + COPIED);
        var indexes = new ArrayList<String>();
        try (Connection connection = log.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("create table " + COPIED + "." + table + " (like " + schema + "." + table + ")");
                try (OutputStream file = Files.newOutputStream(directory.resolve(table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + schema + "." + table + " to stdout (format binary)", file);
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select indexdef from pg_indexes where schemaname = '" + schema + "' order by 1")) {
                while (rows.next()) {
                    indexes.add(rows.getString(1).replace(schema + ".", COPIED + "."));
                }
            }
        }
        return indexes;
    }

    private Void copyIn(String table) throws SQLException, IOException {
        try (Connection connection = log.connect();
                InputStream file = Files.newInputStream(directory.resolve(table))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + COPIED + "." + table + " from stdin (format binary)", file, 1 << 16);
        }
        return null;
    }

    private Void execute(String sql) throws SQLException {
        try (Connection connection = log.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return null;
    }

    private static void runAll(List<Callable<Void>> work) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (Future<Void> done : workers.invokeAll(work)) {
                done.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }
}
