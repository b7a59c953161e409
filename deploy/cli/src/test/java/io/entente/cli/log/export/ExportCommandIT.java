package io.entente.cli.log.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.Main;
import io.entente.cli.log.TestLog;
import io.entente.testkit.TestStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportCommandIT {

    private static final int PARTITIONS = 3;
    private static final int RECORDS = 40;

    private static TestLog log;
    private static String topic;

    @TempDir
    private Path root;

    private Path file;

    @BeforeAll
    static void write_a_log() {
        log = new TestLog(TestStack.shared());
        topic = log.nasty(PARTITIONS, RECORDS);
    }

    @BeforeEach
    void name_the_file() {
        file = root.resolve("log.ndjson");
    }

    @Test
    void two_exports_of_a_log_are_the_same_bytes() throws IOException {
        // When
        CommandRun run = export(file);
        export(root.resolve("again.ndjson"));

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("exported 120 records of " + topic);
        assertThat(lines(file)).hasSize(PARTITIONS * RECORDS + 2);
        assertThat(file).hasSameBinaryContentAs(root.resolve("again.ndjson"));
        assertThat(PartialFile.partial(file)).doesNotExist();
    }

    @Test
    void an_export_that_was_cut_goes_on_to_the_bytes_of_one_that_was_not() throws IOException {
        // Given
        export(file);
        byte[] whole = Files.readAllBytes(file);
        for (int cut : new int[] {whole.length / 7, whole.length / 2, whole.length - 40, whole.length}) {
            Path resumed = root.resolve("cut-" + cut + ".ndjson");
            Files.write(PartialFile.partial(resumed), Arrays.copyOf(whole, cut));

            // When
            CommandRun run = export(resumed, "--resume");

            // Then
            assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
            assertThat(resumed).hasBinaryContent(whole);
            assertThat(PartialFile.partial(resumed)).doesNotExist();
        }
    }

    @Test
    void what_was_written_after_the_first_start_is_not_in_a_resumed_export() throws IOException {
        // Given
        String growing = log.nasty(1, 5);
        log.run(root, "export", file.toString(), "--topic", growing);
        byte[] whole = Files.readAllBytes(file);
        Path resumed = root.resolve("resumed.ndjson");
        Files.write(PartialFile.partial(resumed), Arrays.copyOf(whole, whole.length / 2));
        log.write(List.of(new ProducerRecord<>(growing, 0, 1L, new byte[0], new byte[0])));

        // When
        log.run(root, "export", resumed.toString(), "--topic", growing, "--resume");

        // Then
        assertThat(resumed).hasBinaryContent(whole);
    }

    @Test
    void an_export_of_another_topic_is_not_gone_on_with() throws IOException {
        // Given
        export(file);
        Files.move(file, PartialFile.partial(file));
        byte[] before = Files.readAllBytes(PartialFile.partial(file));

        // When
        CommandRun run = log.run(root, "export", file.toString(), "--topic", log.nasty(3, 1), "--resume");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("was begun from the topic " + topic);
        assertThat(PartialFile.partial(file)).hasBinaryContent(before);
    }

    @Test
    void a_part_that_is_damaged_is_not_gone_on_with() throws IOException {
        // Given
        export(file);
        String damaged = Files.readString(file).replaceFirst("\"offset\":4,", "\"offset\":x,");
        Files.writeString(PartialFile.partial(root.resolve("damaged")), damaged);

        // When
        CommandRun run = export(root.resolve("damaged"), "--resume");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).contains("is damaged at line 6");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        // Given
        Files.writeString(file, "mine");
        Path other = root.resolve("other.ndjson");
        Files.writeString(PartialFile.partial(other), "begun");

        // When
        CommandRun whole = export(file);
        CommandRun begun = export(other);
        CommandRun nothing = export(root.resolve("third"), "--resume");

        // Then
        assertThat(List.of(whole, begun, nothing))
                .extracting(CommandRun::exitCode)
                .containsOnly(ExitCode.FAILED);
        assertThat(whole.err()).contains("is there already");
        assertThat(begun.err()).contains("--resume");
        assertThat(nothing.err()).contains("export without --resume");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_range_is_chosen_by_place() throws IOException {
        // When
        CommandRun run = export(file, "--partition", "0,2", "--from", "0:38", "--to", "2:1");

        // Then
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(lines(file).stream()
                        .map(line -> line.replaceFirst(",\"timestamp.*", ""))
                        .toList())
                .hasSize(5)
                .contains(
                        "{\"partition\":0,\"offset\":38",
                        "{\"partition\":0,\"offset\":39",
                        "{\"partition\":2,\"offset\":0");
        assertThat(lines(file).get(0)).endsWith("\"from\":{\"0\":38,\"2\":0},\"to\":{\"0\":40,\"2\":1}}");
    }

    @Test
    void a_range_and_a_stream_are_chosen_by_time_and_key() throws IOException {
        // Given
        String timed = TestLog.newName();
        log.create(timed, 1);
        log.write(List.of(
                event(timed, 1000, "a"), event(timed, 2000, "a"), event(timed, 2000, "b"), event(timed, 3000, "a")));

        // When
        log.run(
                root,
                "export",
                file.toString(),
                "--topic",
                timed,
                "--stream",
                "a",
                "--from-time",
                "1970-01-01T00:00:02Z",
                "--to-time",
                "1970-01-01T00:00:03Z");

        // Then
        assertThat(lines(file)).hasSize(3).element(1).asString().startsWith("{\"partition\":0,\"offset\":1,");
    }

    @Test
    void what_the_log_does_not_have_is_refused() {
        // When
        CommandRun beyond = export(file, "--to", "0:41");
        CommandRun elsewhere = export(file, "--partition", "3");
        CommandRun nowhere = log.run(root, "export", file.toString(), "--topic", "nothing");

        // Then
        assertThat(List.of(beyond, elsewhere, nowhere))
                .extracting(CommandRun::exitCode)
                .containsOnly(ExitCode.UNUSABLE);
        assertThat(beyond.err()).contains("up to, not including, 40");
        assertThat(elsewhere.err()).contains("there is no partition 3");
        assertThat(nowhere.err()).contains("has no topic nothing");
        assertThat(file).doesNotExist();
    }

    @Test
    void programs_read_the_summary_as_json() {
        // When
        CommandRun run = export(file, "--json");

        // Then
        assertThat(run.out())
                .startsWith("{\"file\":\"" + file + "\",\"topic\":\"" + topic + "\",\"topicId\":\"")
                .contains("\"records\":120,\"resumedRecords\":0,\"endOffsets\":{\"0\":40,\"1\":40,\"2\":40}");
    }

    @Test
    void standard_output_gets_the_bytes_of_the_file_and_nothing_else() throws Exception {
        // Given
        export(file);
        Path piped = root.resolve("piped.ndjson");

        // When
        int exitCode = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dentente.root=" + System.getProperty("entente.root"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "log",
                        "export",
                        "-",
                        "--kafka",
                        log.stack().bootstrapServers(),
                        "--topic",
                        topic)
                .redirectOutput(piped.toFile())
                .redirectError(root.resolve("errors").toFile())
                .start()
                .waitFor();

        // Then
        assertThat(exitCode).isEqualTo(ExitCode.OK);
        assertThat(piped).hasSameBinaryContentAs(file);
        assertThat(root.resolve("errors")).content().contains("exported 120 records");
    }

    private static ProducerRecord<byte[], byte[]> event(String topic, long timestamp, String key) {
        return new ProducerRecord<>(
                topic, 0, timestamp, key.getBytes(StandardCharsets.UTF_8), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Path file) throws IOException {
        return List.of(Files.readString(file).split("\n"));
    }

    private CommandRun export(Path to, String... options) {
        String[] head = {"export", to.toString(), "--topic", topic};
        String[] all = Arrays.copyOf(head, head.length + options.length);
        System.arraycopy(options, 0, all, head.length, options.length);
        return log.run(root, all);
    }
}
