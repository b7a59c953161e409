package io.entente.localstack.postgres;

import io.entente.localstack.LocalPostgres;
import io.entente.localstack.Loopback;
import io.entente.localstack.PortTakenException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL server that commits to disk before it says so. */
public final class PostgresServer {

    private static final Duration START_MAX = Duration.ofSeconds(100);

    private final Postmaster postmaster;
    private final int port;

    private PostgresServer(Postmaster postmaster, int port) {
        this.postmaster = postmaster;
        this.port = port;
    }

    /**
     * Returns when it accepts connections to {@link LocalPostgres#DATABASE}.
     *
     * @param directory gets a new data directory on the first start
     * @throws PortTakenException when somebody listens on the port
     */
    public static PostgresServer start(Path directory, int port) throws IOException, SQLException {
        Path data = directory.resolve("data");
        Files.createDirectories(directory);
        if (Files.exists(data)) {
            Orphans.end(data);
        }
        PortTakenException.throwIfTaken("PostgreSQL", port);
        EmbeddedPostgres embedded = builder(directory, data, port).start();
        var postmaster = Postmaster.of(data)
                .orElseThrow(() -> new IOException("PostgreSQL accepts connections but left no pid in " + data));
        new Databases(embedded.getPostgresDatabase()).createMissing();
        return new PostgresServer(postmaster, port);
    }

    private static EmbeddedPostgres.Builder builder(Path directory, Path data, int port) {
        var log = ProcessBuilder.Redirect.appendTo(
                directory.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_MAX)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // The library trades durability for speed; here a commit must survive a kill.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", Loopback.ADDRESS)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "200");
    }

    public long pid() {
        return postmaster.pid();
    }

    public String jdbcUrl() {
        return LocalPostgres.jdbcUrl(port, LocalPostgres.DATABASE);
    }

    public void awaitEnd() {
        postmaster.awaitEnd();
    }

    /** Ends its connections and returns when everything is on disk. */
    public void stop() {
        postmaster.stop();
    }
}
