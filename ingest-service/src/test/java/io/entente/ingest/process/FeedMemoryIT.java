package io.entente.ingest.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.ingest.Events;
import io.entente.ingest.http.FeedClient;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.TestStack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedMemoryIT {

    /** About 150 MB: more than the heap of the service and everything in between can hold. */
    private static final int EVENTS = 200_000;

    private static final int CHUNK_EVENTS = 100;
    private static final String HEAP = "-Xmx112m";

    @TempDir
    Path directory;

    @Test
    void a_feed_may_be_larger_than_the_memory() throws Exception {
        // Given
        var command = ServiceCommand.of("ingest-service")
                .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", HEAP))
                .withProperties(Map.of(
                        "kafka.bootstrap.servers", TestStack.shared().bootstrapServers(),
                        "entente.log.topic", TestStack.shared().newTopic(4),
                        "entente.receipts.entries-max", "1000"));
        var sender = Executors.newSingleThreadExecutor();
        try (var service = command.start(directory.resolve("service.log"));
                var feed = FeedClient.open(service.uri())) {
            // When
            var sent = sender.submit(() -> send(feed));

            // Then
            for (int line = 1; line <= EVENTS; line++) {
                assertThat(feed.next().path("line").asInt()).isEqualTo(line);
            }
            assertThat(feed.next().at("/summary/accepted").asInt()).isEqualTo(EVENTS);
            sent.get();
        } finally {
            sender.shutdownNow();
        }
    }

    private static FeedClient send(FeedClient feed) {
        for (int chunk = 0; chunk < EVENTS / CHUNK_EVENTS; chunk++) {
            feed.bytes(Stream.generate(() -> Events.meeting() + "\n")
                    .limit(CHUNK_EVENTS)
                    .collect(Collectors.joining())
                    .getBytes(StandardCharsets.UTF_8));
        }
        return feed.end();
    }
}
