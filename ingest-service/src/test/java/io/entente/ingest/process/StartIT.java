package io.entente.ingest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.entente.ingest.Events;
import io.entente.localstack.LocalKafka;
import io.entente.localstack.ProcessNotReadyException;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceProcess;
import io.entente.testkit.TestStack;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartIT {

    @TempDir
    Path directory;

    @Test
    void a_topic_with_another_number_of_partitions_is_refused_with_the_way_out() {
        // Given
        TestStack stack = TestStack.shared();
        var command = ServiceCommand.of("ingest-service")
                .withProperties(Map.of(
                        "kafka.bootstrap.servers", stack.bootstrapServers(),
                        "entente.log.topic", stack.newTopic(3)));

        // Then
        assertThatExceptionOfType(ProcessNotReadyException.class)
                .isThrownBy(() -> command.start(directory.resolve("service.log")))
                .withMessageContaining("has 3 partitions, but entente.log.partitions is 4: set it to 3");
    }

    @Test
    void a_service_that_starts_before_its_broker_waits_for_it() throws IOException {
        // Given
        int kafkaPort = freePort();
        var command = ServiceCommand.of("ingest-service")
                .withProperties(Map.of("kafka.bootstrap.servers", "127.0.0.1:" + kafkaPort));
        var client = new IngestClient(URI.create("http://127.0.0.1:" + command.port()));

        // When
        CompletableFuture<ServiceProcess> starting =
                CompletableFuture.supplyAsync(() -> command.start(directory.resolve("service.log")));
        await().ignoreExceptions().atMost(Duration.ofMinutes(1)).until(() -> client.readiness() == 503);
        IngestClient.Answer early = client.post(Events.meeting());

        // Then
        assertThat(early.status()).isEqualTo(503);
        try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), kafkaPort);
                ServiceProcess service = starting.join()) {
            assertThat(kafka.isAlive()).isTrue();
            assertThat(service.isReady()).isTrue();
            assertThat(client.post(Events.meeting()).status()).isEqualTo(201);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
