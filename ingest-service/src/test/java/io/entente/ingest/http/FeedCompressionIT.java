package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedCompressionIT {

    @TestHTTPResource("/")
    URI service;

    private final ObjectNode meeting = Events.meeting();

    @Test
    void a_compressed_feed_is_taken() {
        // When
        try (var feed = FeedClient.open(service, "/events", Map.of("Content-Encoding", "gzip"))) {
            var results =
                    feed.bytes(Gzip.of(meeting + "\n" + meeting + "\n")).end().rest();

            // Then
            assertThat(results)
                    .extracting(result -> result.path("status").asInt())
                    .containsExactly(201, 200, 0);
        }
    }

    @Test
    void a_compressed_feed_of_several_members_is_read_to_its_end() {
        // When
        try (var feed = FeedClient.open(service, "/events", Map.of("Content-Encoding", "gzip"))) {
            ObjectNode first = feed.bytes(Gzip.of(meeting + "\n")).next();
            var rest = feed.bytes(Gzip.of(meeting + "\n")).end().rest();

            // Then
            assertThat(first.path("status").asInt()).isEqualTo(201);
            assertThat(rest).extracting(result -> result.path("status").asInt()).containsExactly(200, 0);
            assertThat(rest.get(1).at("/summary/complete").asBoolean()).isTrue();
        }
    }

    @Test
    void a_line_of_a_compressed_feed_is_answered_before_the_next_is_sent() throws IOException {
        // Given
        var coded = new ByteArrayOutputStream();
        var gzip = new GZIPOutputStream(coded, true);
        try (var feed = FeedClient.open(service, "/events", Map.of("Content-Encoding", "gzip"))) {
            // When
            gzip.write((meeting + "\n").getBytes(StandardCharsets.UTF_8));
            gzip.flush();
            ObjectNode first = feed.bytes(coded.toByteArray()).next();

            // Then
            assertThat(first.path("status").asInt()).isEqualTo(201);
        }
    }

    @Test
    void a_compressed_feed_that_is_cut_off_says_so() {
        // Given
        byte[] whole = Gzip.of(meeting + "\n");

        // When
        try (var feed = FeedClient.open(service, "/events", Map.of("Content-Encoding", "gzip"))) {
            var results =
                    feed.bytes(Arrays.copyOf(whole, whole.length - 12)).end().rest();

            // Then
            assertThat(results.get(results.size() - 1).at("/summary/complete").asBoolean(true))
                    .isFalse();
        }
    }

    @Test
    void a_body_that_decompresses_without_measure_is_not_read_to_its_end() {
        // When
        try (var feed = FeedClient.open(service, "/events", Map.of("Content-Encoding", "gzip"))) {
            var results = feed.bytes(Gzip.of(" ".repeat(100_000_000) + "\n" + meeting + "\n"))
                    .end()
                    .rest();

            // Then
            assertThat(results)
                    .extracting(result -> result.path("status").asInt())
                    .containsExactly(413, 0);
            assertThat(results.get(1).at("/summary/earlyEnd").asText()).isEqualTo("cut-off");
        }
    }

    @Test
    void the_answer_is_compressed_when_asked() {
        // When
        try (var feed = FeedClient.open(service, "/events", Map.of("Accept-Encoding", "gzip"))) {
            feed.line(meeting).end();

            // Then
            assertThat(feed.response().getHeader("Content-Encoding")).isEqualTo("gzip");
        }
    }
}
