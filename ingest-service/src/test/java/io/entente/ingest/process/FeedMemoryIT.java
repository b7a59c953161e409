package io.entente.ingest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.http.FeedClient;
import io.entente.ingest.http.Gzip;
import io.entente.testkit.ServiceCommand;
import io.entente.testkit.TestStack;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedMemoryIT {

    private static final int CHUNK_LINES = 50;
    private static final String HEAP = "-Xmx112m";

    /** About 150 MB each, decompressed: more than the heap of the service and everything in between can hold. */
    enum Sent {
        SMALL_EVENTS(100_000, 7, false, 201, 201),
        COMPRESSED_EVENTS(12_000, 111, true, 201, 201),
        LINES_THAT_ARE_REFUSED(12_000, 111, false, 422, 400);

        private final int lines;
        private final int ids;
        private final boolean compressed;
        private final int statusOfOddLines;
        private final int statusOfEvenLines;

        /** @param ids of which a text consists, all the same: not to be compressed so well that it is taken for a bomb */
        Sent(int lines, int ids, boolean compressed, int statusOfOddLines, int statusOfEvenLines) {
            this.lines = lines;
            this.ids = ids;
            this.compressed = compressed;
            this.statusOfOddLines = statusOfOddLines;
            this.statusOfEvenLines = statusOfEvenLines;
        }

        private Map<String, String> headers() {
            return compressed ? Map.of("Content-Encoding", "gzip") : Map.of();
        }

        private int status(int line) {
            return line % 2 == 0 ? statusOfEvenLines : statusOfOddLines;
        }

        /** @param first from 1, as lines are counted */
        private byte[] chunk(int first) {
            String text = IntStream.range(first, first + CHUNK_LINES)
                    .mapToObj(line -> line(status(line)))
                    .collect(Collectors.joining());
            return compressed ? Gzip.of(text) : text.getBytes(StandardCharsets.UTF_8);
        }

        private String text() {
            return UUID.randomUUID().toString().repeat(ids);
        }

        private String line(int status) {
            ObjectNode event = Events.meeting();
            Events.data(event)
                    .putObject("summary")
                    .put("en", text())
                    .put("fr", text())
                    .put("vi", text());
            if (status == 422) {
                Events.data(event).remove("meetingKind");
            }
            return (status == 400 ? event.toString().replace('}', ']') : event) + "\n";
        }
    }

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void a_feed_may_be_larger_than_the_memory(Sent sent) throws Exception {
        // Given
        var command = ServiceCommand.of("ingest-service")
                .withEnvironment(Map.of("JAVA_TOOL_OPTIONS", HEAP))
                .withProperties(Map.of(
                        "kafka.bootstrap.servers", TestStack.shared().bootstrapServers(),
                        "entente.log.topic", TestStack.shared().newTopic(4),
                        "entente.receipts.bytes-max", "1048576"));
        var sender = Executors.newSingleThreadExecutor();
        try (var service = command.start(directory.resolve("service.log"));
                var feed = FeedClient.open(service.uri(), "/events", sent.headers())) {
            // When
            var sending = sender.submit(() -> send(sent, feed));

            // Then
            int accepted = 0;
            for (int line = 1; line <= sent.lines; line++) {
                ObjectNode result = feed.next();
                assertThat(result.path("line").asInt()).isEqualTo(line);
                assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(sent.status(line));
                accepted += result.has("receipt") ? 1 : 0;
            }
            ObjectNode end = feed.next();
            assertThat(end.at("/summary/accepted").asInt()).isEqualTo(accepted);
            assertThat(end.at("/summary/rejected").asInt()).isEqualTo(sent.lines - accepted);
            assertThat(end.at("/summary/complete").asBoolean()).isTrue();
            sending.get();
        } finally {
            sender.shutdownNow();
        }
    }

    private static FeedClient send(Sent sent, FeedClient feed) {
        for (int first = 1; first <= sent.lines; first += CHUNK_LINES) {
            feed.bytes(sent.chunk(first));
        }
        return feed.end();
    }
}
