package io.entente.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocalPostgresIT {

    @TempDir
    private Path directory;

    @Test
    void a_server_whose_keeper_was_killed_is_found_and_replaced_and_its_rows_are_kept() throws Exception {
        // Given
        int port = Loopback.freePort();
        Process keeper = new ProcessBuilder(LocalPostgres.command(directory, port)).start();
        try (var output = keeper.inputReader()) {
            assertThat(ReadyLine.parse(output.readLine())).isPresent();
        }
        execute(port, "create table city (name text)");
        long orphan = postmaster();
        keeper.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        assertThat(isRunning(orphan)).isTrue();

        // When
        try (LocalPostgres server = LocalPostgres.start(directory, port)) {

            // Then
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(isRunning(orphan)).isFalse();
            execute(port, "insert into city values ('Hà Nội')");
        }
    }

    @Test
    void a_pid_file_whose_pid_belongs_to_another_program_does_not_keep_the_server_from_starting() throws Exception {
        // Given
        LocalPostgres first = LocalPostgres.start(directory);
        first.kill();
        Path pidFile = directory.resolve("data/postmaster.pid");
        String stale = Files.readString(pidFile)
                .replaceFirst("\\d+", Long.toString(ProcessHandle.current().pid()));
        Files.writeString(pidFile, stale);

        // When
        first.restart();

        // Then
        assertThat(first.isAlive()).isTrue();
        first.stop();
        assertThat(first.isAlive()).isFalse();
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        // Given
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {

            // When / Then
            assertThatThrownBy(() -> LocalPostgres.start(directory, taken.getLocalPort()))
                    .isInstanceOf(ProcessNotReadyException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    /** A process that ended but was not reaped yet has no command. */
    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    }

    private static void execute(int port, String command) throws SQLException {
        String url = LocalPostgres.jdbcUrl(port, LocalPostgres.DATABASE);
        try (var connection = DriverManager.getConnection(url, LocalPostgres.USERNAME, LocalPostgres.PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
