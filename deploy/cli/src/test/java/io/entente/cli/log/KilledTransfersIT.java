package io.entente.cli.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.Main;
import io.entente.cli.service.LogTopics;
import io.entente.testkit.TestStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as processes with a small heap, ended by SIGKILL in the middle of their work. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledTransfersIT {

    private static final int RECORDS = 120_000;
    private static final Duration BEGUN_MAX = Duration.ofMinutes(1);

    private static TestLog log;
    private static String topic;

    @TempDir
    private Path root;

    @BeforeAll
    static void write_a_log_that_takes_a_while() {
        log = new TestLog(TestStack.shared());
        topic = TestLog.newName();
        log.create(topic, 3);
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>(RECORDS);
        for (int index = 0; index < RECORDS; index++) {
            byte[] value =
                    ("{\"n\":" + index + ",\"text\":\"" + "x".repeat(600) + "\"}").getBytes(StandardCharsets.UTF_8);
            records.add(new ProducerRecord<>(topic, index % 3, 1L + index, key(index % 50), value));
        }
        log.write(records);
    }

    @Test
    void an_export_that_was_killed_goes_on_to_the_same_file() throws Exception {
        // Given
        Path whole = root.resolve("whole.ndjson");
        Path file = root.resolve("log.ndjson");
        Path partial = root.resolve("log.ndjson.partial");
        log.run(root, "export", whole.toString(), "--topic", topic);

        // When
        Process export = start("export", file.toString(), "--topic", topic);
        await().atMost(BEGUN_MAX).until(() -> Files.exists(partial) && Files.size(partial) > 1_000_000);
        kill(export);
        CommandRun resumed = log.run(root, "export", file.toString(), "--topic", topic, "--resume");

        // Then
        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(resumed.out()).contains("of them before");
        assertThat(file).hasSameBinaryContentAs(whole);
    }

    @Test
    void an_import_that_was_killed_goes_on_to_the_same_log() throws Exception {
        // Given
        Path file = root.resolve("log.ndjson");
        log.run(root, "export", file.toString(), "--topic", topic);
        String target = TestLog.newName();

        // When
        Process running = start("import", file.toString(), "--topic", target);
        await().atMost(BEGUN_MAX).until(() -> recordsIn(target) > 0);
        kill(running);
        long there = recordsIn(target);
        CommandRun resumed = log.run(root, "import", file.toString(), "--topic", target, "--resume");

        // Then
        assertThat(there).isBetween(1L, RECORDS - 1L);
        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCode.OK);
        log.run(root, "export", root.resolve("again").toString(), "--topic", target);
        assertThat(recordLines(root.resolve("again"))).isEqualTo(recordLines(file));
    }

    private static byte[] key(int stream) {
        return ("stream-" + stream).getBytes(StandardCharsets.UTF_8);
    }

    private static long recordsIn(String topic) {
        try (LogTopics topics = LogTopics.open(log.stack().bootstrapServers())) {
            return topics.find(topic)
                    .map(found -> topics.ends(found).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .orElse(0L);
        }
    }

    private static List<String> recordLines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("{\"partition\"")).toList();
        }
    }

    private static void kill(Process process) throws InterruptedException {
        assertThat(process.destroyForcibly().waitFor())
                .as("it must not have ended by itself")
                .isNotZero();
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dentente.root=" + System.getProperty("entente.root"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "log"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--kafka", log.stack().bootstrapServers()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("output").toFile())
                .start();
    }
}
