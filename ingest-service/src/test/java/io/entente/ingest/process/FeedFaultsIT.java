package io.entente.ingest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.http.FeedClient;
import io.entente.localstack.LocalKafka;
import io.entente.testkit.LogReader;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.ServiceProcess;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of a packaged service that is stopped, or whose broker dies, while lines are under way. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedFaultsIT {

    private static final Set<Integer> HONEST = Set.of(503, 504);

    @TempDir
    Path directory;

    private LocalKafka kafka;
    private ServiceProcess service;

    @BeforeEach
    void start() {
        kafka = LocalKafka.start(directory.resolve("kafka"));
        service = ServiceCommand.of("ingest-service")
                .withProperties(Map.of("kafka.bootstrap.servers", kafka.bootstrapServers()))
                .start(directory.resolve("service.log"));
    }

    @AfterEach
    void stop() {
        service.close();
        kafka.close();
    }

    @Test
    void a_service_that_is_stopped_answers_what_it_has_read_and_says_that_it_stops() {
        // Given
        try (var feed = FeedClient.open(service.uri())) {
            feed.line(Events.meeting()).next();

            // When
            var stopped = CompletableFuture.runAsync(service::stop);
            ObjectNode last = feed.next();

            // Then
            assertThat(last.at("/summary/earlyEnd").asText()).isEqualTo("shutdown");
            assertThat(last.at("/summary/complete").asBoolean(true)).isFalse();
            assertThat(last.at("/summary/accepted").asInt()).isEqualTo(1);
            stopped.join();
        }
    }

    @Test
    void a_broker_that_dies_ends_the_feed_and_what_was_receipted_is_in_the_log() {
        // Given
        try (var feed = FeedClient.open(service.uri())) {
            Set<String> receipted = new HashSet<>();
            for (int line = 0; line < 20; line++) {
                receipted.add(
                        feed.line(Events.meeting()).next().at("/receipt/id").asText());
            }

            // When
            kafka.kill();
            feed.line(Events.meeting());
            List<ObjectNode> rest = feed.rest();
            kafka.restart();

            // Then
            assertThat(rest.subList(0, rest.size() - 1))
                    .isNotEmpty()
                    .extracting(result -> result.path("status").asInt())
                    .allMatch(HONEST::contains);
            assertThat(rest.get(rest.size() - 1).at("/summary/earlyEnd").asText())
                    .isEqualTo("gap");
            assertThat(new LogReader(kafka.bootstrapServers()).readAll("cooperation-events"))
                    .extracting(entry -> Events.read(entry.text()).get("id").asText())
                    .containsAll(receipted);
        }
    }
}
