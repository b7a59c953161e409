package io.entente.ingest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.publishing.RawLog;
import io.entente.testkit.LogReader;
import io.entente.testkit.LoggedRecord;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceProcess;
import io.entente.testkit.TestStack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged instances on one log. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestartIT {

    private static final int PARTITIONS = 4;

    /** The number of receipts that fit into the smallest configurable memory, 1 MiB. */
    private static final int RECEIPTS_MAX = 1_048_576 / 88;

    @TempDir
    static Path directory;

    private static String topic;
    private static ServiceProcess service;
    private static ServiceProcess neighbour;

    private final ObjectNode meeting = Events.meeting();

    @BeforeAll
    static void start() {
        TestStack stack = TestStack.shared();
        topic = stack.newTopic(PARTITIONS);
        service = command(stack).start(directory.resolve("service.log"));
        neighbour = command(stack).start(directory.resolve("neighbour.log"));
    }

    @AfterAll
    static void stop() {
        service.close();
        neighbour.close();
    }

    @Test
    void a_retry_is_recognised_after_a_kill() {
        // Given
        var original = client(service).post(meeting);
        int before = log().size();
        service.kill();

        // When
        service.restart();
        var retry = client(service).post(meeting);

        // Then
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.body().get("position")).isEqualTo(original.body().get("position"));
        assertThat(retry.body().get("recordedTime")).isEqualTo(original.body().get("recordedTime"));
        assertThat(client(service).post(Events.retold(meeting)).status()).isEqualTo(409);
        assertThat(client(service).post(Events.movedTo("fr-idf~vn-sg", meeting)).status())
                .isEqualTo(409);
        assertThat(log()).hasSize(before);
    }

    @Test
    void when_not_all_receipts_fit_the_newest_are_there_after_a_restart_whichever_partition_is_read_first() {
        // Given
        var original = client(service).post(meeting);
        int newest = original.body().at("/position/partition").asInt();
        var raw = new RawLog(TestStack.shared().bootstrapServers(), topic);
        IntStream.range(0, PARTITIONS)
                .filter(partition -> partition != newest)
                .forEach(partition ->
                        raw.appendDigests(partition, RECEIPTS_MAX, Instant.now().minus(Duration.ofHours(1))));

        // When
        service.restart();
        var retry = client(service).post(meeting);

        // Then
        assertThat(retry.status()).isEqualTo(200);
        assertThat(retry.body().get("position")).isEqualTo(original.body().get("position"));
    }

    @Test
    void what_a_neighbour_took_in_is_recognised_once_it_is_read() {
        // Given
        var original = client(neighbour).post(meeting);

        // When
        var check = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> client(service).post(Events.retold(meeting), "?validateOnly=true"),
                        answer -> answer.status() == 409);

        // Then
        assertThat(check.problem()).isEqualTo("/problems/event-id-reused");
        assertThat(client(service).post(meeting).body().get("position"))
                .isEqualTo(original.body().get("position"));
    }

    @Test
    void garbage_in_the_log_stops_neither_reading_nor_taking_in() {
        // Given
        var raw = new RawLog(TestStack.shared().bootstrapServers(), topic);
        raw.appendGarbage();
        ObjectNode strangers = Events.meeting();
        raw.append(strangers.get("subject").asText(), strangers.toString());

        // When
        service.restart();

        // Then
        assertThat(client(service).post(strangers).body().get("duplicate").asBoolean())
                .isTrue();
        assertThat(client(service).post(meeting).status()).isEqualTo(201);
    }

    private static ServiceCommand command(TestStack stack) {
        return ServiceCommand.of("ingest-service")
                .withProperties(Map.of(
                        "kafka.bootstrap.servers",
                        stack.bootstrapServers(),
                        "entente.log.topic",
                        topic,
                        "entente.log.partitions",
                        Integer.toString(PARTITIONS),
                        "entente.receipts.bytes-max",
                        "1048576"));
    }

    private static IngestClient client(ServiceProcess process) {
        return new IngestClient(process.uri());
    }

    private static List<LoggedRecord> log() {
        return new LogReader(TestStack.shared().bootstrapServers()).readAll(topic);
    }
}
