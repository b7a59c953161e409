package io.entente.cli.log.copying;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.cli.log.TestLog;
import io.entente.localstack.Loopback;
import io.entente.testkit.TestStack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyCommandIT {

    private static TestLog log;
    private static String topic;

    @TempDir
    private Path root;

    private String target;

    @BeforeAll
    static void write_a_log_of_forty_streams_and_some_garbage() {
        log = new TestLog(TestStack.shared());
        topic = TestLog.newName();
        log.create(topic, 4);
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (int index = 0; index < 800; index++) {
            records.add(new ProducerRecord<>(topic, null, 1000L + index, utf8("stream-" + index % 40), event(index)));
        }
        for (int index = 0; index < 40; index++) {
            records.add(new ProducerRecord<>(topic, index % 4, 5000L + index, null, utf8("garbage " + index)));
        }
        log.write(records);
    }

    @BeforeEach
    void name_the_target() {
        target = TestLog.newName();
    }

    @Test
    void a_stream_lies_in_one_partition_and_in_its_order() {
        // When
        CommandRun run = copy("--partitions", "7");

        // Then
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("copied 840 records", "with 7 partitions (created)", "40 of them without a key");
        List<ConsumerRecord<byte[], byte[]>> copied = log.read(target);
        assertThat(byKey(copied)).isEqualTo(byKey(log.read(topic)));
        assertThat(copied.stream()
                        .filter(record -> record.key() != null)
                        .collect(Collectors.groupingBy(
                                CopyCommandIT::key, Collectors.mapping(ConsumerRecord::partition, Collectors.toSet())))
                        .values())
                .hasSize(40)
                .allSatisfy(partitions -> assertThat(partitions).hasSize(1));
        assertThat(copied).extracting(ConsumerRecord::partition).contains(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void timestamps_ascend_in_the_new_partitions_as_they_did_in_the_old() {
        // When
        copy("--partitions", "3");

        // Then
        assertThat(log.read(target).stream()
                        .collect(Collectors.groupingBy(
                                ConsumerRecord::partition,
                                Collectors.mapping(ConsumerRecord::timestamp, Collectors.toList())))
                        .values())
                .hasSize(3)
                .allSatisfy(timestamps -> assertThat(timestamps).isSorted());
    }

    @Test
    void a_broker_that_does_not_answer_is_named() {
        // Given
        String nobody = "127.0.0.1:" + Loopback.freePort();

        // When
        CommandRun run =
                CommandRun.in(root, "log", "copy", "--kafka", nobody, "--to-topic", target, "--partitions", "1");

        // Then
        assertThat(run.err()).contains("no Kafka answers at " + nobody);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void a_stream_goes_where_a_producer_of_the_target_would_put_it() {
        // Given
        copy("--partitions", "7");
        int before = log.read(target).size();

        // When
        log.write(List.of(new ProducerRecord<>(target, utf8("stream-3"), utf8("{}"))));

        // Then
        List<ConsumerRecord<byte[], byte[]>> after = log.read(target);
        assertThat(after).hasSize(before + 1);
        assertThat(after.stream()
                        .filter(record -> key(record).equals("stream-3"))
                        .map(ConsumerRecord::partition)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void what_is_redacted_is_counted_and_what_matches_nothing_is_reported() {
        // When
        CommandRun run = copy(
                "--partitions", "4", "--redact", "/data/people/*/name", "--redact", "/data/n", "--redact", "/nothing");

        // Then
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("redacted 1600 at /data/people/*/name", "redacted 800 at /data/n", "in 800 records");
        assertThat(run.err()).contains("nothing was redacted at /nothing", "40 records are no JSON");
        assertThat(log.read(target).stream()
                        .filter(record -> record.key() != null)
                        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                        .distinct())
                .containsExactly(
                        "{\"data\":{\"people\":[{\"name\":\"[redacted]\",\"role\":1.50},{\"name\":\"[redacted]\"}],\"n\":null}}");
    }

    @Test
    void a_dry_run_counts_and_writes_nothing() {
        // When
        CommandRun run = copy("--partitions", "7", "--redact", "/data/n", "--dry-run", "--json");

        // Then
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("\"dryRun\":true,\"records\":840,\"withoutKey\":40,\"redacted\":{\"/data/n\":800}");
        assertThat(log.run(root, "tail", "--topic", target).err()).contains("has no topic");
    }

    @Test
    void a_topic_that_is_not_empty_or_the_log_itself_is_refused() {
        // Given
        copy("--partitions", "7");

        // When
        CommandRun again = copy("--partitions", "7");
        CommandRun other = copy("--partitions", "8");
        CommandRun same = log.run(root, "copy", "--topic", topic, "--to-topic", topic, "--partitions", "4");

        // Then
        assertThat(List.of(again, other, same)).extracting(CommandRun::exitCode).containsOnly(ExitCode.FAILED);
        assertThat(again.err()).contains("is not empty", "delete the topic first");
        assertThat(other.err()).contains("has 7 partitions, needed are 8");
        assertThat(same.err()).contains("onto itself");
        assertThat(log.read(target)).hasSize(840);
    }

    private static byte[] event(int index) {
        return utf8("{\"data\":{\"people\":[{\"name\":\"Anne " + index + "\",\"role\":1.50},{\"name\":\"Bé\"}],\"n\":"
                + index + "}}");
    }

    private static Map<String, List<String>> byKey(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .collect(Collectors.groupingBy(
                        record -> record.key() == null ? "none " + record.timestamp() % 4 : key(record),
                        Collectors.mapping(TestLog::content, Collectors.toList())));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private CommandRun copy(String... options) {
        String[] head = {"copy", "--topic", topic, "--to-topic", target};
        String[] all = Arrays.copyOf(head, head.length + options.length);
        System.arraycopy(options, 0, all, head.length, options.length);
        return log.run(root, all);
    }
}
