package io.entente.query;

import io.entente.localstack.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Creates the tables of the engine from the migrations. Without Flyway, whose support for PostgreSQL is available
 * inside Quarkus only.
 */
public final class Migrations {

    private static final Path SCRIPTS = Checkout.root().resolve("query-service/src/main/resources/db/migration");

    private Migrations() {}

    /** Runs all migrations in the schema {@code entente}, and makes it the search path of the connection. */
    public static void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema entente");
            statement.execute("set search_path to entente, public");
            for (Path script : scripts()) {
                statement.execute(text(script));
            }
        }
    }

    private static List<Path> scripts() {
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            return files.sorted(Comparator.comparingInt(Migrations::version)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
