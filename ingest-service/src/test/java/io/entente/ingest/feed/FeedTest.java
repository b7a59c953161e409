package io.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.MalformedEventException;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.intake.InvalidEventException;
import io.entente.ingest.intake.Outcome;
import io.entente.ingest.intake.RequestTooLargeException;
import io.entente.ingest.intake.TestIntake;
import io.entente.ingest.publishing.OutcomeUnknownException;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedTest {

    private final FakeLog log = new FakeLog();
    private final TestFeeds feeds = TestFeeds.on(
            TestIntake.on(log).intake(),
            Map.of("entente.feed.line-bytes-max", "2000", "entente.feed.bytes-under-way-max", "65536"));

    @Test
    void each_line_has_its_outcome_and_its_number() {
        // Given
        ObjectNode bad = Events.meeting();
        Events.data(bad).remove("participants");

        // When
        var outcomes = all(feeds.open(Events.meeting() + "\n\n" + bad + "\n{\n" + Events.meeting() + "\n", false));
        log.acknowledge(0);
        log.acknowledge(1);

        // Then
        assertThat(outcomes).extracting(LineOutcome::line).containsExactly(1L, 3L, 4L, 5L);
        assertThat(outcomes.get(0).outcome()).isCompletedWithValueMatching(Outcome.Stored.class::isInstance);
        assertThat(why(outcomes.get(1))).isInstanceOf(InvalidEventException.class);
        assertThat(why(outcomes.get(2))).isInstanceOf(MalformedEventException.class);
        assertThat(outcomes.get(3).outcome()).isCompletedWithValueMatching(Outcome.Stored.class::isInstance);
    }

    @Test
    void the_last_line_needs_no_end() {
        // Given
        Feed feed = feeds.open(Events.meeting().toString(), false);

        // When
        var outcomes = all(feed);

        // Then
        assertThat(outcomes).hasSize(1);
        assertThat(log.records()).hasSize(1);
        assertThat(feed.earlyEnd()).isNull();
    }

    @Test
    void of_a_line_that_is_cut_off_nothing_is_stored() {
        // Given
        String meeting = Events.meeting().toString();
        Feed feed = feeds.open(meeting + "\n" + meeting.substring(0, 80), false);

        // When
        var outcomes = all(feed);

        // Then
        assertThat(outcomes).hasSize(2);
        assertThat(why(outcomes.get(1))).isInstanceOfSatisfying(CutOffException.class, cut -> assertThat(cut.line())
                .isEqualTo(2));
        assertThat(log.records()).hasSize(1);
        assertThat(feed.earlyEnd()).isEqualTo(EarlyEnd.CUT_OFF);
    }

    @Test
    void a_line_that_is_too_long_keeps_the_next_not_out() {
        // When
        var outcomes = all(feeds.open("\"" + "x".repeat(2_000) + "\"\n" + Events.meeting() + "\n", false));

        // Then
        assertThat(why(outcomes.get(0))).isInstanceOf(RequestTooLargeException.class);
        assertThat(log.records()).hasSize(1);
    }

    @Test
    void a_check_stores_nothing() {
        // When
        var outcomes = all(feeds.open(Events.meeting() + "\n", true));

        // Then
        assertThat(outcomes.get(0).outcome()).isCompletedWithValueMatching(Outcome.Checked.class::isInstance);
        assertThat(log.records()).isEmpty();
    }

    @Test
    void the_first_event_that_could_not_be_stored_ends_the_feed() {
        // Given
        log.refuse("fr-idf~vn-hn");
        Feed feed = feeds.open(
                Events.meeting("la-vt~vn-hn") + "\n" + Events.meeting() + "\n" + Events.meeting("la-vt~vn-hn") + "\n",
                false);

        // When
        var outcomes = all(feed);

        // Then
        assertThat(outcomes).extracting(LineOutcome::line).containsExactly(1L, 2L);
        assertThat(log.records())
                .extracting(appended -> appended.stream())
                .containsExactly("la-vt~vn-hn", "fr-idf~vn-hn");
        assertThat(feed.earlyEnd()).isEqualTo(EarlyEnd.GAP);
    }

    @Test
    void what_becomes_of_its_last_event_does_not_make_a_feed_shorter() {
        // Given
        Feed feed = feeds.open(Events.meeting() + "\n", false);
        all(feed);

        // When
        log.fail(0, new OutcomeUnknownException(Duration.ofSeconds(8), null));

        // Then
        assertThat(feed.earlyEnd()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\": tru", "{\"id\": \"é", "{\"id\": -", "{\"id\"", "{", "[{"})
    void a_last_line_that_ends_too_early_is_cut_off(String line) {
        // Given
        Feed feed = feeds.open(line, false);

        // When
        var outcomes = all(feed);

        // Then
        assertThat(why(outcomes.get(0))).isInstanceOf(CutOffException.class);
        assertThat(feed.earlyEnd()).isEqualTo(EarlyEnd.CUT_OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "foo", "{} {}", "{\"id\": x}", "}"})
    void a_last_line_that_is_merely_bad_is_not_cut_off(String line) {
        // Given
        Feed feed = feeds.open(line, false);

        // When
        var outcomes = all(feed);

        // Then
        assertThat(why(outcomes.get(0))).isInstanceOf(MalformedEventException.class);
        assertThat(feed.earlyEnd()).isNull();
    }

    @Test
    void nobody_can_tell_whether_a_last_line_that_is_too_long_was_whole() {
        // Given
        Feed feed = feeds.open("\"" + "x".repeat(2_000) + "\"", false);

        // When
        var outcomes = all(feed);

        // Then
        assertThat(why(outcomes.get(0))).isInstanceOf(RequestTooLargeException.class);
        assertThat(feed.earlyEnd()).isEqualTo(EarlyEnd.CUT_OFF);
    }

    @Test
    void blank_lines_without_end_are_no_sign_of_life() {
        // Given
        Feed feed = feeds.open("\n".repeat(Feed.BLANK_LINES_MAX + 1) + Events.meeting() + "\n", false);

        // When
        var outcomes = all(feed);

        // Then
        assertThat(outcomes).isEmpty();
        assertThat(feed.earlyEnd()).isEqualTo(EarlyEnd.IDLE);
    }

    @Test
    void a_refused_line_counts_with_its_faults_until_it_is_answered() throws Exception {
        // Given
        var narrow = TestFeeds.on(TestIntake.on(log).intake(), Map.of("entente.feed.unanswered-bytes-max", "1024"));
        Feed feed = narrow.open("{\"x\": \"" + "y".repeat(900) + "\"}\n{}\n", true);
        LineOutcome first = feed.next();

        // When
        var second = new FutureTask<>(feed::next);
        var reader = new Thread(second);
        reader.start();
        await().until(() -> reader.getState() == Thread.State.WAITING);
        feed.answered(first);

        // Then
        assertThat(first.bytes()).isGreaterThan(1024);
        assertThat(second.get(10, TimeUnit.SECONDS).line()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(EarlyEnd.class)
    void a_feed_that_waits_can_be_stopped(EarlyEnd why) throws Exception {
        // Given
        var silent = new PipedInputStream();
        var client = new PipedOutputStream(silent);
        Feed feed = feeds.open(silent, false);
        var outcomes = new CompletableFuture<List<LineOutcome>>();
        feeds.feeds().run(feed, () -> outcomes.complete(all(feed)));
        client.write((Events.meeting() + "\n").getBytes(StandardCharsets.UTF_8));
        client.flush();
        await().until(() -> log.records().size() == 1);

        // When
        feed.stop(why);

        // Then
        assertThat(outcomes.get(10, TimeUnit.SECONDS)).hasSize(1);
        assertThat(feed.earlyEnd()).isEqualTo(why);
    }

    @Test
    void a_feed_that_is_silent_for_too_long_is_ended() throws Exception {
        // Given
        var impatient = TestFeeds.on(TestIntake.on(log).intake(), Map.of("entente.feed.silence-max", "1s"));
        Feed feed = impatient.open(new PipedInputStream(new PipedOutputStream()), false);

        // When
        var outcomes = new CompletableFuture<List<LineOutcome>>();
        impatient.feeds().run(feed, () -> outcomes.complete(all(feed)));

        // Then
        assertThat(outcomes.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(feed.earlyEnd()).isEqualTo(EarlyEnd.IDLE);
    }

    @Test
    void a_service_that_stops_reads_no_further() throws Exception {
        // Given
        Feed feed = feeds.open(new PipedInputStream(new PipedOutputStream()), false);
        var outcomes = new CompletableFuture<List<LineOutcome>>();
        feeds.feeds().run(feed, () -> outcomes.complete(all(feed)));

        // When
        feeds.feeds().stopReading(new ShutdownDelayInitiatedEvent());

        // Then
        assertThat(outcomes.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(feed.earlyEnd()).isEqualTo(EarlyEnd.SHUTDOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n"})
    void a_feed_without_events_has_no_outcomes(String blank) {
        assertThat(all(feeds.open(blank, false))).isEmpty();
    }

    private static List<LineOutcome> all(Feed feed) {
        var outcomes = new ArrayList<LineOutcome>();
        for (LineOutcome line = feed.next(); line != null; line = feed.next()) {
            outcomes.add(line);
        }
        return outcomes;
    }

    private static Throwable why(LineOutcome line) {
        return ((Outcome.Refused) line.outcome().toCompletableFuture().join()).why();
    }
}
