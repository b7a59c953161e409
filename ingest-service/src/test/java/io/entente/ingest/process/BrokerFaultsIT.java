package io.entente.ingest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.ingest.Events;
import io.entente.localstack.LocalKafka;
import io.entente.testkit.LogReader;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service whose broker freezes and dies. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokerFaultsIT {

    private static final String TOPIC = "cooperation-events";
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
    private static final Duration RECOVERY_MAX = Duration.ofSeconds(60);
    private static final Set<String> HONEST = Set.of("/problems/log-unavailable", "/problems/outcome-unknown");

    @TempDir
    static Path directory;

    private static LocalKafka kafka;
    private static ServiceProcess service;
    private static IngestClient client;

    @BeforeAll
    static void start() {
        kafka = LocalKafka.start(directory.resolve("kafka"));
        service = ServiceCommand.of("ingest-service")
                .withProperties(Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()))
                .start(directory.resolve("service.log"));
        client = new IngestClient(service.uri());
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
    }

    @Test
    void while_the_broker_is_frozen_no_event_is_receipted_and_every_answer_comes_in_time() {
        // Given
        assertThat(client.post(Events.meeting()).status()).isEqualTo(201);

        // When
        kafka.pause();
        List<IngestClient.Answer> answers = postInParallel(20);
        await().atMost(RECOVERY_MAX).until(() -> client.readiness() == 503);
        List<IngestClient.Answer> later = postInParallel(5);
        int liveness = client.liveness();
        kafka.resume();

        // Then
        assertThat(answers)
                .allSatisfy(BrokerFaultsIT::isHonest)
                .extracting(IngestClient.Answer::problem)
                .contains("/problems/outcome-unknown");
        assertThat(later).allSatisfy(answer -> {
            assertThat(answer.problem()).isEqualTo("/problems/log-unavailable");
            assertThat(answer.retryAfter()).isEqualTo("2");
        });
        assertThat(liveness).isEqualTo(200);
        assertRecovers();
    }

    @Test
    void after_the_broker_was_killed_and_started_again_events_are_taken_without_a_restart() {
        // Given
        var event = Events.meeting();
        var before = client.post(event);
        assertThat(before.status()).isEqualTo(201);

        // When
        kafka.kill();
        IngestClient.Answer meanwhile = client.post(Events.meeting());
        IngestClient.Answer known = client.post(event);
        kafka.restart();

        // Then
        isHonest(meanwhile);
        assertThat(known.status()).isEqualTo(200);
        assertRecovers();
        assertThat(new LogReader(kafka.bootstrapServers()).readAll(TOPIC)).anySatisfy(entry -> assertThat(entry.text())
                .contains(event.get("id").asText()));
    }

    private static void assertRecovers() {
        await().atMost(RECOVERY_MAX).until(() -> client.readiness() == 200);
        await().atMost(RECOVERY_MAX).until(() -> client.post(Events.meeting()).status() == 201);
    }

    private static void isHonest(IngestClient.Answer answer) {
        assertThat(answer.problem()).isIn(HONEST);
        assertThat(answer.after()).isLessThan(ANSWER_MAX);
    }

    private static List<IngestClient.Answer> postInParallel(int count) {
        var answers = IntStream.range(0, count)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> client.post(Events.meeting())))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
