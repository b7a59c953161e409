package io.entente.testkit;

import io.entente.localstack.LocalKafka;
import io.entente.localstack.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A Kafka and a PostgreSQL for one test, which may kill and freeze them.
 *
 * <p>Its processes end with this JVM, whichever way that ends. Its data go with {@link #close}; after a killed JVM they
 * stay below {@code target}, for {@code mvn clean}.
 */
public record OwnStack(LocalKafka kafka, LocalPostgres postgres, Path directory) implements AutoCloseable {

    /** Returns when clients can connect to both. */
    public static OwnStack start() {
        Path directory = newDirectory();
        return startIn(directory, directory.resolve("kafka"), directory.resolve("postgres"));
    }

    /** The same with data in other directories, such as small disks; these are not deleted here. */
    public static OwnStack startOn(Path kafkaDisk, Path postgresDisk) {
        return startIn(newDirectory(), kafkaDisk.resolve("kafka"), postgresDisk.resolve("postgres"));
    }

    private static OwnStack startIn(Path directory, Path kafkaDirectory, Path postgresDirectory) {
        var kafka = CompletableFuture.supplyAsync(() -> LocalKafka.start(kafkaDirectory));
        LocalPostgres postgres = LocalPostgres.start(postgresDirectory);
        return new OwnStack(kafka.join(), postgres, directory);
    }

    /** Fresh topics and databases on it. */
    public TestStack stack() {
        return new TestStack(kafka.bootstrapServers(), postgres.jdbcUrl());
    }

    private static Path newDirectory() {
        try {
            Path parent = Path.of("target").toAbsolutePath();
            return Files.createTempDirectory(Files.createDirectories(parent), "stack-");
        } catch (IOException notCreated) {
            throw new UncheckedIOException("no directory for the data of the stack", notCreated);
        }
    }

    @Override
    public void close() {
        var kafkaEnded = CompletableFuture.runAsync(kafka::stop);
        postgres.stop();
        kafkaEnded.join();
        deleteDirectory();
    }

    private void deleteDirectory() {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException notDeleted) {
            throw new UncheckedIOException("the data of the stack cannot be deleted", notDeleted);
        }
    }
}
