package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.ingest.Events;
import io.entente.ingest.IngestOnKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IngestOnKafka.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedIT {

    private static final int FEEDS_MAX = 16;

    @TestHTTPResource("/")
    URI service;

    private final ObjectNode meeting = Events.meeting();

    @Test
    void a_line_is_answered_before_the_next_is_sent() {
        // Given
        try (var feed = FeedClient.open(service)) {
            // When
            ObjectNode first = feed.line(meeting).next();
            ObjectNode second = feed.line(meeting).next();

            // Then
            assertThat(first.path("line").asInt()).isEqualTo(1);
            assertThat(first.path("status").asInt()).isEqualTo(201);
            assertThat(second.path("status").asInt()).isEqualTo(200);
            assertThat(feed.end().next().path("summary").path("complete").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void what_was_answered_stands_in_the_log_at_its_position() {
        // Given
        try (var feed = FeedClient.open(service)) {
            // When
            ObjectNode position = (ObjectNode) feed.line(meeting).next().at("/receipt/position");

            // Then
            String logged = Log.at(
                            position.path("partition").asInt(),
                            position.path("offset").asLong())
                    .text();
            assertThat(Events.read(logged).get("id")).isEqualTo(meeting.get("id"));
        }
    }

    @Test
    void bad_lines_are_answered_in_their_place_and_counted() {
        // Given
        ObjectNode bad = Events.meeting();
        Events.data(bad).remove("participants");

        // When
        try (var feed = FeedClient.open(service)) {
            var results = feed.line(meeting)
                    .line(bad)
                    .bytes("\nnot json\n".getBytes(StandardCharsets.UTF_8))
                    .line(meeting)
                    .end()
                    .rest();

            // Then
            assertThat(results)
                    .extracting(result -> result.path("line").asInt())
                    .containsExactly(1, 2, 4, 5, 0);
            assertThat(results)
                    .extracting(result -> result.path("status").asInt())
                    .containsExactly(201, 422, 400, 200, 0);
            assertThat(results.get(1).at("/problem/errors/0/pointer").asText()).isEqualTo("/data/participants");
            var summary = results.get(4).path("summary");
            assertThat(summary.path("accepted").asInt()).isEqualTo(1);
            assertThat(summary.path("duplicates").asInt()).isEqualTo(1);
            assertThat(summary.path("rejected").asInt()).isEqualTo(2);
        }
    }

    @Test
    void a_feed_that_is_cut_off_says_so() {
        // Given
        try (var feed = FeedClient.open(service)) {
            // When
            feed.line(meeting)
                    .bytes("{\"specversion\":".getBytes(StandardCharsets.UTF_8))
                    .end();
            var results = feed.rest();

            // Then
            assertThat(results.get(1).at("/problem/type").asText()).isEqualTo("/problems/unreadable-body");
            assertThat(results.get(2).at("/summary/complete").asBoolean(true)).isFalse();
        }
    }

    @Test
    void a_check_stores_nothing() {
        // Given
        int before = Log.records().size();

        // When
        try (var feed = FeedClient.open(service, "/events?validateOnly=true", Map.of())) {
            var results = feed.line(meeting).end().rest();

            // Then
            assertThat(results.get(0).at("/check/duplicate").asBoolean(true)).isFalse();
            assertThat(results.get(1).at("/summary/accepted").asInt()).isEqualTo(1);
        }
        assertThat(Log.records()).hasSize(before);
    }

    @Test
    void the_language_of_the_answer_is_said() {
        // When
        try (var feed = FeedClient.open(service, "/events", Map.of("Accept-Language", "vi"))) {
            feed.line(meeting).end();

            // Then
            assertThat(feed.response().getHeader("Content-Language")).isEqualTo("vi, en");
            assertThat(feed.response().getHeader("Vary")).contains("Accept-Language");
        }
    }

    @Test
    void a_feed_that_is_refused_at_once_is_not_sent_on() {
        // When
        try (var feed = FeedClient.open(service, "/events", Map.of("Content-Encoding", "br"))) {
            feed.line(meeting);

            // Then
            assertThat(feed.response().statusCode()).isEqualTo(415);
            assertThat(feed.response().getHeader("Connection")).isEqualTo("close");
        }
    }

    @Test
    void a_client_that_goes_leaves_nothing_behind() {
        // Given
        try (var feed = FeedClient.open(service)) {
            feed.line(meeting).next();
            assertThat(isAFeedRead()).isTrue();
        }

        // Then
        await().until(() -> !isAFeedRead());
    }

    @Test
    void clients_that_go_while_much_is_under_way_take_no_room_away() {
        // Given
        String line = large() + "\n";

        // When
        for (int client = 0; client < 2 * FEEDS_MAX; client++) {
            try (var feed = FeedClient.open(service)) {
                feed.bytes(line.repeat(8).getBytes(StandardCharsets.UTF_8)).next();
            }
        }

        // Then
        await().until(() -> !isAFeedRead());
        try (var feed = FeedClient.open(service)) {
            assertThat(feed.line(Events.meeting()).end().rest()).hasSize(2);
        }
    }

    @Test
    void one_feed_too_many_is_told_to_come_again() {
        // Given
        var feeds =
                Stream.generate(() -> FeedClient.open(service)).limit(FEEDS_MAX).toList();
        feeds.forEach(feed -> feed.line(Events.meeting()).next());

        // When
        Response answer =
                Client.request().contentType("application/x-ndjson").body("").post("/events");

        // Then
        feeds.forEach(FeedClient::close);
        answer.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-feeds"));
        await().until(() -> !isAFeedRead());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-ndjson", "application/cloudevents+ndjson", "application/x-ndjson; charset=utf-8"})
    void a_feed_has_one_of_two_media_types(String mediaType) {
        Client.request()
                .contentType(mediaType)
                .body(meeting.toString())
                .post("/events")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson");
    }

    @Test
    void a_feed_has_no_atomicity() {
        Client.request()
                .contentType("application/x-ndjson")
                .body("")
                .post("/events?atomicity=validate-all")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    /** Of a line that is read, 16 KiB. */
    private static ObjectNode large() {
        ObjectNode large = Events.meeting();
        Events.data(large).putObject("summary").put("en", "x".repeat(16_384));
        return large;
    }

    private static boolean isAFeedRead() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals("io.entente.ingest.feed.Feed"));
    }
}
