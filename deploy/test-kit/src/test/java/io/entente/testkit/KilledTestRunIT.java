package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.localstack.Checkout;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledTestRunIT {

    @TempDir
    private Path workingDirectory;

    @Test
    void a_killed_test_run_leaves_neither_kafka_nor_postgres_running() throws Exception {
        // Given
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + Checkout.ROOT_PROPERTY + "=" + Checkout.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackHolder.class.getName())
                .directory(workingDirectory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] pids = run.inputReader().readLine().split(" ", 3);
        assertThat(isRunning(pids[0]) && isRunning(pids[1])).isTrue();

        // When
        run.destroyForcibly();

        // Then
        await().atMost(Duration.ofMinutes(1)).until(() -> !isRunning(pids[0]) && !isRunning(pids[1]));
    }

    /** A process that ended but was not reaped yet has no command. */
    private static boolean isRunning(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .flatMap(process -> process.info().command())
                .isPresent();
    }
}
