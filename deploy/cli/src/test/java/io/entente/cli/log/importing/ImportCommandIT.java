package io.entente.cli.log.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.log.TestLog;
import io.entente.testkit.TestStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportCommandIT {

    private static TestLog log;
    private static String topic;

    @TempDir
    private Path root;

    private Path file;
    private String target;

    @BeforeAll
    static void write_a_log() {
        log = new TestLog(TestStack.shared());
        topic = log.nasty(3, 60);
    }

    @BeforeEach
    void export_it() {
        file = root.resolve("log.ndjson");
        target = TestLog.newName();
        log.run(root, "export", file.toString(), "--topic", topic);
    }

    @Test
    void a_whole_log_comes_back_with_every_byte_timestamp_and_offset() {
        // When
        CommandRun run = importTo(target);

        // Then
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("imported 180 of 180 records", "(created)", "every offset is that of the file");
        assertThat(log.describe(target)).isEqualTo(log.describe(topic));

        // When
        long ahead = System.currentTimeMillis() + Duration.ofHours(2).toMillis();
        var late = new ProducerRecord<>(target, 0, ahead, new byte[0], new byte[0]);

        // Then
        assertThatThrownBy(() -> log.write(List.of(late))).hasStackTraceContaining("InvalidTimestampException");
    }

    @Test
    void an_import_exported_again_differs_only_in_the_topic() throws IOException {
        // Given
        importTo(target);

        // When
        log.run(root, "export", root.resolve("again").toString(), "--topic", target);

        // Then
        List<String> lines = Files.readAllLines(file);
        List<String> again = Files.readAllLines(root.resolve("again"));
        assertThat(again.subList(1, 181)).isEqualTo(lines.subList(1, 181));
    }

    @Test
    void an_import_that_was_cut_goes_on_in_each_partition() {
        // Given
        log.create(target, 3);
        List<ConsumerRecord<byte[], byte[]>> records = log.read(topic);
        log.write(records.stream()
                .filter(record -> record.partition() == 0 || (record.partition() == 1 && record.offset() < 17))
                .map(record -> copy(record, target))
                .toList());

        // When
        CommandRun refused = importTo(target);
        CommandRun run = importTo(target, "--resume");

        // Then
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("imported 103 of 180 records", "77 were there already");
        assertThat(log.describe(target)).isEqualTo(log.describe(topic));
    }

    @Test
    void a_topic_with_other_records_is_not_gone_on_with() {
        // Given
        log.create(target, 3);
        log.write(List.of(new ProducerRecord<>(target, 1, 5L, new byte[] {1}, new byte[] {2})));

        // When
        CommandRun run = importTo(target, "--resume");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("is not record 1 of that partition in the file");
        assertThat(log.read(target)).hasSize(1);
    }

    @Test
    void a_log_that_is_not_empty_is_left_alone() {
        // Given
        String used = log.nasty(3, 1);

        // When
        CommandRun run = importTo(used);

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("is not empty: it holds up to 3 records");
        assertThat(log.read(used)).hasSize(3);
    }

    @Test
    void another_partition_count_is_refused() {
        // Given
        log.create(target, 4);

        // When
        CommandRun there = importTo(target);
        CommandRun asked = importTo(TestLog.newName(), "--partitions", "4");

        // Then
        assertThat(List.of(there, asked)).extracting(CommandRun::exitCode).containsOnly(ExitCode.FAILED);
        assertThat(there.err()).contains("has 4 partitions, needed are 3");
        assertThat(asked.err()).contains("has 3 partitions, needed are 4");
    }

    @Test
    void a_damaged_or_incomplete_file_leaves_no_topic_behind() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        damaged[whole.length / 2] ^= 1;
        Path damagedFile = Files.write(root.resolve("damaged"), damaged);
        Path cutFile = Files.write(root.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));

        // When
        CommandRun fromDamaged = log.run(root, "import", damagedFile.toString(), "--topic", target);
        CommandRun fromCut = log.run(root, "import", cutFile.toString(), "--topic", target);

        // Then
        assertThat(List.of(fromDamaged, fromCut))
                .extracting(CommandRun::exitCode)
                .containsOnly(ExitCode.UNUSABLE);
        assertThat(fromDamaged.err()).contains("is damaged at line");
        assertThat(fromCut.err()).contains("is not complete", "--incomplete");
        assertThat(log.run(root, "tail", "--topic", target).err()).contains("has no topic");
    }

    @Test
    void the_whole_lines_of_a_file_that_was_cut_are_taken_when_asked_for() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(root.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));

        // When
        CommandRun run = log.run(root, "import", cut.toString(), "--topic", target, "--incomplete");

        // Then
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        List<String> imported = log.describe(target);
        assertThat(imported).isNotEmpty().hasSizeLessThan(180);
        assertThat(log.describe(topic).subList(0, imported.size())).isEqualTo(imported);
    }

    @Test
    void part_of_a_log_gets_new_offsets_only_when_that_is_allowed() {
        // Given
        Path part = root.resolve("part");
        log.run(root, "export", part.toString(), "--topic", topic, "--from", "1:10");

        // When
        CommandRun refused = log.run(root, "import", part.toString(), "--topic", target);
        CommandRun allowed = log.run(root, "import", part.toString(), "--topic", target, "--allow-new-offsets");

        // Then
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err())
                .contains("50 records would get other offsets", "offset 10 of partition 1", "Nothing was written");
        assertThat(allowed.exitCode()).as(allowed.err()).isEqualTo(ExitCode.OK);
        assertThat(allowed.out()).contains("(created)", "50 have other offsets");
        assertThat(contents(log.read(target)))
                .isEqualTo(contents(log.read(topic).stream()
                        .filter(record -> record.partition() != 1 || record.offset() >= 10)
                        .toList()));
    }

    @Test
    void what_was_aborted_is_not_in_the_file_and_the_gap_it_leaves_is_told() {
        // Given
        String gaps = TestLog.newName();
        log.create(gaps, 1);
        log.writeInTransaction(new ProducerRecord<>(gaps, 0, 1L, null, new byte[] {1}), false);
        log.writeInTransaction(new ProducerRecord<>(gaps, 0, 2L, null, new byte[] {2}), true);
        Path gapsFile = root.resolve("gaps");
        log.run(root, "export", gapsFile.toString(), "--topic", gaps);

        // When
        CommandRun refused = log.run(root, "import", gapsFile.toString(), "--topic", target);
        CommandRun allowed = log.run(root, "import", gapsFile.toString(), "--topic", target, "--allow-new-offsets");

        // Then
        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err()).contains("1 records would get other offsets", "offset 2 of partition 0");
        assertThat(allowed.exitCode()).as(allowed.err()).isEqualTo(ExitCode.OK);
        assertThat(log.describe(target))
                .containsExactly("0@0 2 null [2] RecordHeaders(headers = [], isReadOnly = false)");
    }

    @Test
    void a_dry_run_checks_and_writes_nothing() {
        // When
        CommandRun run = importTo(target, "--dry-run", "--json");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains(
                        "\"createsTopic\":true,\"dryRun\":true,\"records\":180,\"there\":0,\"written\":180,\"newOffsets\":0");
        assertThat(log.run(root, "tail", "--topic", target).err()).contains("has no topic");
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, String to) {
        return new ProducerRecord<>(
                to, record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }

    private static List<String> contents(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> record.partition() + " " + TestLog.content(record))
                .toList();
    }

    private CommandRun importTo(String to, String... options) {
        String[] head = {"import", file.toString(), "--topic", to};
        String[] all = Arrays.copyOf(head, head.length + options.length);
        System.arraycopy(options, 0, all, head.length, options.length);
        return log.run(root, all);
    }
}
