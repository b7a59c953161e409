package io.entente.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.cli.CommandRun;
import io.entente.cli.ExitCode;
import io.entente.localstack.Loopback;
import io.entente.testkit.TestStack;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TailCommandIT {

    private static TestStack stack;
    private static String topic;

    @TempDir
    private Path root;

    @BeforeAll
    static void write_a_log_of_three() throws Exception {
        stack = TestStack.shared();
        topic = stack.newTopic(1);
        Map<String, Object> config = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (String value : new String[] {meeting("one"), meeting("two"), "gar\u001b[31mbage"}) {
                producer.send(new ProducerRecord<>(topic, "fr-idf~vn-hn", value))
                        .get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void an_event_is_one_line_and_what_is_no_event_cannot_command_the_terminal() {
        // When
        CommandRun run = tail("--from-beginning");

        // Then
        assertThat(run.out().lines())
                .containsExactly(
                        topic + "-0@0  2024-01-30T02:00:00Z  MeetingHeld.v1  fr-idf~vn-hn  one",
                        topic + "-0@1  2024-01-30T02:00:00Z  MeetingHeld.v1  fr-idf~vn-hn  two",
                        topic + "-0@2  no event: gar?[31mbage");
    }

    @Test
    void only_the_last_are_shown() {
        // When
        CommandRun run = tail("--max", "2");

        // Then
        assertThat(run.out().lines()).hasSize(2).last().asString().contains("no event");
    }

    @Test
    void only_the_first_are_shown_from_the_beginning() {
        // When
        CommandRun run = tail("--from-beginning", "--max", "1", "--follow");

        // Then
        assertThat(run.out().lines()).singleElement().asString().endsWith("one");
    }

    @Test
    void programs_read_it_as_json() {
        // When
        CommandRun run = tail("--from-beginning", "--max", "1", "--json");

        // Then
        assertThat(run.out())
                .startsWith("{\"position\":{\"topic\":\"" + topic + "\",\"partition\":0,\"offset\":0},\"event\":{")
                .contains("\"id\":\"one\"");
    }

    @Test
    void a_topic_that_is_not_there_is_named() {
        // When
        CommandRun run = CommandRun.in(root, "log", "tail", "--kafka", stack.bootstrapServers(), "--topic", "nothing");

        // Then
        assertThat(run.err()).contains("has no topic nothing");
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void a_broker_that_does_not_answer_is_named() {
        // Given
        String nobody = "127.0.0.1:" + Loopback.freePort();

        // When
        CommandRun run = CommandRun.in(root, "log", "tail", "--kafka", nobody);

        // Then
        assertThat(run.err()).contains("no Kafka answers at " + nobody);
        assertThat(run.exitCode()).isEqualTo(ExitCode.UNUSABLE);
    }

    private CommandRun tail(String... options) {
        return CommandRun.in(
                root,
                Stream.concat(
                                Stream.of("log", "tail", "--kafka", stack.bootstrapServers(), "--topic", topic),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private static String meeting(String id) {
        return """
                {"specversion":"1.0","id":"%s","source":"urn:test","type":"io.entente.MeetingHeld.v1",\
                "subject":"fr-idf~vn-hn","recordedtime":"2024-01-30T02:00:00Z","data":{}}""".formatted(id);
    }
}
