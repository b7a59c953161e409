package io.entente.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.common.date.LabelLanguage;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.feed.Feed;
import io.entente.ingest.feed.TestFeeds;
import io.entente.ingest.feed.TooManyFeedsException;
import io.entente.ingest.intake.TestIntake;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedAnswersTest {

    private static final int LINES_UNDER_WAY_MAX = 10;

    private final FakeLog log = new FakeLog();
    private final Endless endless = new Endless();
    private final TestFeeds feeds = TestFeeds.on(
            TestIntake.on(log).intake(),
            Map.of("entente.feed.lines-under-way-max", "10", "entente.feed.feeds-max", "1"));
    private final FeedAnswers answers = new FeedAnswers(feeds.feeds(), new Answers(new Problems()));

    @Test
    void no_more_is_read_than_may_be_under_way() {
        // When
        var client = subscribe(feeds.open(endless, false), Long.MAX_VALUE);

        // Then
        await().until(() -> log.records().size() == LINES_UNDER_WAY_MAX);
        assertThat(endless.lines()).hasValue(LINES_UNDER_WAY_MAX);
        client.cancel();
    }

    @Test
    void each_result_makes_room_for_one_more_line() {
        // Given
        var client = subscribe(feeds.open(endless, false), Long.MAX_VALUE);
        await().until(() -> log.records().size() == LINES_UNDER_WAY_MAX);

        // When
        log.acknowledge(0);
        log.acknowledge(1);

        // Then
        await().until(() -> log.records().size() == LINES_UNDER_WAY_MAX + 2);
        client.assertItems(client.getItems().get(0), client.getItems().get(1)).cancel();
    }

    @Test
    void results_keep_the_order_of_the_lines() {
        // Given
        var client = subscribe(feeds.open(endless, false), Long.MAX_VALUE);
        await().until(() -> log.records().size() == LINES_UNDER_WAY_MAX);

        // When
        log.acknowledge(1);
        log.acknowledge(2);
        log.acknowledge(0);

        // Then
        assertThat(client.getItems())
                .extracting(result -> ((FeedResult.Line) result).line())
                .containsExactly(1L, 2L, 3L);
        client.cancel();
    }

    @Test
    void a_client_that_does_not_read_its_results_is_not_read_either() {
        // Given
        var client = subscribe(feeds.open(endless, true), 3);

        // When
        client.awaitItems(3);

        // Then
        await().until(() -> endless.isWaitedFor(LINES_UNDER_WAY_MAX + 3));
        client.cancel();
    }

    @Test
    void reading_stops_when_the_client_has_gone() {
        // Given
        var client = subscribe(feeds.open(endless, false), Long.MAX_VALUE);
        await().until(() -> log.records().size() == LINES_UNDER_WAY_MAX);

        // When
        client.cancel();

        // Then
        await().untilAsserted(() -> subscribe(feeds.open("", false), 1).awaitCompletion(Duration.ofSeconds(1)));
        assertThat(endless.lines().get()).isLessThanOrEqualTo(LINES_UNDER_WAY_MAX + 1);
    }

    @Test
    void a_client_that_goes_takes_no_room_away_from_others() {
        // Given
        var narrow = TestFeeds.on(
                TestIntake.on(log).intake(),
                Map.of("entente.feed.bytes-under-way-max", "65536", "entente.feed.lines-under-way-max", "10000"));
        var narrowAnswers = new FeedAnswers(narrow.feeds(), new Answers(new Problems()));
        var client = narrowAnswers
                .of(narrow.open(endless, false), LabelLanguage.EN)
                .subscribe()
                .withSubscriber(AssertSubscriber.<FeedResult>create(Long.MAX_VALUE));
        await().until(() -> log.records().size() > LINES_UNDER_WAY_MAX
                && endless.isWaitedFor(log.records().size() + 1));

        // When
        client.cancel();
        int before = log.records().size();
        for (int record = 0; record < before; record++) {
            log.acknowledge(record);
        }

        // Then
        var next = narrowAnswers
                .of(narrow.open(endless, false), LabelLanguage.EN)
                .subscribe()
                .withSubscriber(AssertSubscriber.<FeedResult>create(Long.MAX_VALUE));
        await().until(() -> log.records().size() >= 2 * before);
        next.cancel();
    }

    @Test
    void one_feed_too_many_fails_before_it_is_read() {
        // Given
        var first = subscribe(feeds.open(endless, false), 1);
        var never = new Endless();

        // When
        var second = subscribe(feeds.open(never, false), 1);

        // Then
        second.assertFailedWith(TooManyFeedsException.class);
        assertThat(never.lines()).hasValue(0);
        first.cancel();
    }

    @Test
    void the_summary_counts_and_comes_last() {
        // Given
        String meeting = Events.meeting().toString();

        // When
        var client = subscribe(feeds.open(meeting + "\n{}\n" + meeting + "\n{", true), Long.MAX_VALUE);

        // Then
        client.awaitCompletion();
        assertThat(client.getLastItem())
                .isEqualTo(new FeedResult.End(new FeedResult.Summary(2, 0, 2, false, "cut-off", "v1.")));
    }

    private AssertSubscriber<FeedResult> subscribe(Feed feed, long requested) {
        return answers.of(feed, LabelLanguage.EN).subscribe().withSubscriber(AssertSubscriber.create(requested));
    }

    /** Meetings without end, one in each chunk. */
    private static final class Endless extends InputStream {

        private final AtomicLong lines = new AtomicLong();
        private final AtomicBoolean isRead = new AtomicBoolean();

        AtomicLong lines() {
            return lines;
        }

        /** Whether nobody reads on after so many lines. */
        boolean isWaitedFor(long count) {
            return lines.get() == count && !isRead.get();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            isRead.set(true);
            byte[] line = (Events.meeting() + "\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, buffer, offset, line.length);
            lines.incrementAndGet();
            isRead.set(false);
            return line.length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("lines are read in chunks");
        }
    }
}
