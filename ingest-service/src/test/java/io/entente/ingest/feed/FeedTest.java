package io.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.MalformedEventException;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.intake.InvalidEventException;
import io.entente.ingest.intake.Outcome;
import io.entente.ingest.intake.RequestTooLargeException;
import io.entente.ingest.intake.TestIntake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(feed.isComplete()).isTrue();
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
        assertThat(feed.isComplete()).isFalse();
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
    void nothing_of_a_stream_is_sent_after_an_event_that_could_not_be_stored() {
        // Given
        log.refuse("fr-idf~vn-hn");

        // When
        all(feeds.open(
                Events.meeting() + "\n" + Events.meeting() + "\n" + Events.meeting("la-vt~vn-hn") + "\n", false));

        // Then
        assertThat(log.records())
                .extracting(appended -> appended.stream())
                .containsExactly("fr-idf~vn-hn", "la-vt~vn-hn");
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
