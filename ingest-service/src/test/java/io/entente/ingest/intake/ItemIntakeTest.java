package io.entente.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.publishing.EventLog;
import io.entente.ingest.publishing.LogRecord;
import io.entente.ingest.publishing.LogUnavailableException;
import io.entente.ingest.publishing.OutcomeUnknownException;
import io.entente.ingest.receipts.TestReceipts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemIntakeTest {

    private final FakeLog log = new FakeLog();
    private final ItemIntake items = ItemIntake.of(TestIntake.on(log).intake(), TraceContext.NONE);

    @Test
    void nothing_of_a_stream_is_sent_after_an_event_whose_outcome_is_unknown() {
        // Given
        items.store(Events.meeting());
        log.fail(0, new OutcomeUnknownException(Duration.ofSeconds(8), null));

        // When
        var outcome = items.store(Events.meeting()).toCompletableFuture();
        items.store(Events.meeting("la-vt~vn-hn"));

        // Then
        assertThat(outcome.join()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.why())
                .isInstanceOf(LogUnavailableException.class));
        assertThat(log.records())
                .extracting(appended -> appended.stream())
                .containsExactly("fr-idf~vn-hn", "la-vt~vn-hn");
    }

    @Test
    void nothing_of_a_stream_is_sent_after_an_event_that_came_before_the_receipts_were_read() {
        // Given
        var intake = TestIntake.on(log).reading(new TestReceipts.Gap(7));
        var early = ItemIntake.of(intake, TraceContext.NONE);

        // When
        var first = early.store(Events.meeting()).toCompletableFuture();
        var second = early.store(Events.meeting()).toCompletableFuture();

        // Then
        assertThat(((Outcome.Refused) first.join()).why()).isInstanceOf(ReceiptsNotReadyException.class);
        assertThat(((Outcome.Refused) second.join()).why()).isInstanceOf(LogUnavailableException.class);
    }

    @Test
    void what_nobody_foresaw_is_the_outcome_of_its_event_only() {
        // Given
        EventLog failing = new EventLog() {
            @Override
            public CompletionStage<LogPosition> append(LogRecord appended) {
                if (appended.stream().equals("fr-idf~vn-hn")) {
                    throw new IllegalStateException("a bug");
                }
                return log.append(appended);
            }

            @Override
            public LogId id() {
                return log.id();
            }
        };
        var items = ItemIntake.of(TestIntake.on(failing).intake(), TraceContext.NONE);

        // When
        var first = items.store(Events.meeting()).toCompletableFuture();
        items.store(Events.meeting("la-vt~vn-hn"));

        // Then
        assertThat(((Outcome.Refused) first.join()).why()).isInstanceOf(IllegalStateException.class);
        assertThat(log.records()).hasSize(1);
        assertThat(items.hasGap()).isTrue();
    }

    @Test
    void what_nobody_foresaw_while_checking_leaves_no_gap() {
        // Given
        var stopped = new Clock() {
            @Override
            public Instant instant() {
                throw new IllegalStateException("a bug");
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        var items = ItemIntake.of(TestIntake.on(log).timedBy(stopped), TraceContext.NONE);

        // When
        var stored = items.store(Events.meeting()).toCompletableFuture();
        Outcome checked = items.preview(Events.meeting());

        // Then
        assertThat(((Outcome.Refused) stored.join()).why()).isInstanceOf(IllegalStateException.class);
        assertThat(((Outcome.Refused) checked).why()).isInstanceOf(IllegalStateException.class);
        assertThat(items.hasGap()).isFalse();
    }

    @Test
    void a_bad_event_leaves_no_gap() {
        // Given
        var bad = Events.meeting();
        Events.data(bad).remove("participants");
        items.store(bad);

        // When
        items.store(Events.meeting());

        // Then
        assertThat(log.records()).hasSize(1);
    }

    @Test
    void beyond_a_bound_every_stream_counts_as_interrupted() {
        // Given
        var streams = new InterruptedStreams();
        for (int stream = 1; stream < InterruptedStreams.STREAMS_MAX; stream++) {
            streams.add("stream-" + stream);
        }
        boolean before = streams.contains("another");

        // When
        streams.add("the-last");

        // Then
        assertThat(before).isFalse();
        assertThat(streams.contains("another")).isTrue();
    }
}
