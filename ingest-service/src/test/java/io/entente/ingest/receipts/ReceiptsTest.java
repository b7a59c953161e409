package io.entente.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import io.entente.ingest.Events;
import io.entente.ingest.FakeLog;
import io.entente.ingest.publishing.EventLog;
import io.entente.ingest.publishing.LogRecord;
import io.entente.ingest.publishing.LogReplacedException;
import io.entente.ingest.publishing.LogUnavailableException;
import io.entente.ingest.publishing.OutcomeUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceiptsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00.123456Z");

    private static final int ROUNDS = 5_000;

    private final FakeLog log = new FakeLog();
    private final Receipts receipts = TestReceipts.on(log).receipts();
    private final ObjectNode meeting = Events.meeting();

    @Test
    void nothing_is_receipted_before_the_log_has_acknowledged() {
        // When
        CompletableFuture<Receipt> receipt = store(meeting);

        // Then
        assertThat(receipt).isNotDone();
        log.acknowledge(0);
        assertThat(receipt).isCompletedWithValueMatching(stored -> !stored.duplicate());
    }

    @Test
    void a_repeat_gets_the_original_receipt_and_is_not_sent() {
        // Given
        CompletableFuture<Receipt> original = store(meeting);
        log.acknowledge(0);

        // When
        Receipt repeat = store(meeting).join();

        // Then
        assertThat(log.records()).hasSize(1);
        assertThat(repeat.duplicate()).isTrue();
        assertThat(repeat)
                .usingRecursiveComparison()
                .ignoringFields("duplicate")
                .isEqualTo(original.join());
    }

    @Test
    void no_receipt_of_a_log_that_was_replaced_is_told() {
        // Given
        CompletableFuture<Receipt> original = store(meeting);
        log.acknowledge(0);
        assertThat(original).isCompleted();
        RecordedEvent event = RecordedEvent.of(new CloudEvent(meeting), NOW);

        // When
        log.replace();

        // Then
        assertThat(receipts.store(event).toCompletableFuture())
                .failsWithin(Duration.ofSeconds(1))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(LogReplacedException.class);
        assertThatThrownBy(() -> receipts.find(event)).isInstanceOf(LogReplacedException.class);
        assertThatThrownBy(() -> receipts.find(
                        meeting.get("source").asText(), meeting.get("id").asText()))
                .isInstanceOf(LogReplacedException.class);
        assertThat(log.records()).hasSize(1);
    }

    @Test
    void a_receipt_names_the_log_that_it_is_of() {
        // Given
        CompletableFuture<Receipt> receipt = store(meeting);

        // When
        log.acknowledge(0);

        // Then
        assertThat(ConsistencyToken.parse(receipt.join().consistencyToken()).log())
                .isEqualTo(FakeLog.ID);
    }

    @Test
    void a_repeat_under_way_waits_for_the_outcome_of_the_first_and_is_not_sent() {
        // Given
        CompletableFuture<Receipt> first = store(meeting);

        // When
        CompletableFuture<Receipt> second = store(meeting);

        // Then
        assertThat(log.records()).hasSize(1);
        assertThat(second).isNotDone();
        log.acknowledge(0);
        assertThat(first.join().duplicate()).isFalse();
        assertThat(second.join().duplicate()).isTrue();
    }

    @Test
    void other_content_under_the_same_id_is_refused() {
        // Given
        CompletableFuture<Receipt> first = store(meeting);
        log.acknowledge(0);

        // When
        CompletableFuture<Receipt> other = store(Events.retold(meeting));

        // Then
        assertThat(first.join().duplicate()).isFalse();
        assertThat(log.records()).hasSize(1);
        assertThat(other)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(EventIdReusedException.class);
    }

    @Test
    void other_content_waits_until_the_first_is_stored_before_it_is_refused() {
        // Given
        CompletableFuture<Receipt> first = store(meeting);

        // When
        CompletableFuture<Receipt> other = store(Events.retold(meeting));

        // Then
        assertThat(other).isNotDone();
        log.acknowledge(0);
        assertThat(first.join().duplicate()).isFalse();
        assertThat(other)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(EventIdReusedException.class);
    }

    @Test
    void other_content_is_told_that_it_was_not_stored_when_the_first_failed() {
        // Given
        CompletableFuture<Receipt> first = store(meeting);

        // When
        CompletableFuture<Receipt> other = store(Events.retold(meeting));
        log.fail(0, new OutcomeUnknownException(Duration.ofSeconds(8), null));

        // Then
        assertThat(first).isCompletedExceptionally();
        assertThat(other)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(LogUnavailableException.class);
    }

    @Test
    void who_waited_shares_an_unknown_outcome_and_a_retry_is_sent_again() {
        // Given
        CompletableFuture<Receipt> first = store(meeting);
        CompletableFuture<Receipt> second = store(meeting);
        log.fail(0, new OutcomeUnknownException(Duration.ofSeconds(8), null));

        // When
        CompletableFuture<Receipt> retry = store(meeting);
        log.acknowledge(1);

        // Then
        assertThat(first)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(second)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(retry.join().duplicate()).isFalse();
    }

    @Test
    void after_an_append_that_failed_on_the_spot_nobody_waits_and_a_retry_is_tried_again() {
        // Given
        var broken = TestReceipts.on(new EventLog() {
                    @Override
                    public CompletionStage<LogPosition> append(LogRecord appended) {
                        throw new NoClassDefFoundError("planted");
                    }

                    @Override
                    public LogId id() {
                        return FakeLog.ID;
                    }
                })
                .receipts();

        // When
        CompletableFuture<Receipt> first = store(broken, meeting);
        CompletableFuture<Receipt> retry = store(broken, meeting);

        // Then
        assertThat(List.of(first, retry)).allSatisfy(outcome -> assertThat(outcome)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(NoClassDefFoundError.class));
    }

    @Test
    void an_id_stands_for_one_subject_too() {
        // Given
        CompletableFuture<Receipt> first = store(meeting);
        log.acknowledge(0);

        // When
        CompletableFuture<Receipt> elsewhere = store(Events.movedTo("fr-idf~vn-sg", meeting));

        // Then
        assertThat(first.join().duplicate()).isFalse();
        assertThat(log.records()).hasSize(1);
        assertThat(elsewhere)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(EventIdReusedException.class);
    }

    @Test
    void each_content_gets_its_own_answer_when_both_come_at_once() {
        // Given
        CompletableFuture<Receipt> original = store(meeting);
        log.acknowledge(0);
        ObjectNode other = Events.retold(meeting);

        // When
        var others = CompletableFuture.supplyAsync(() -> outcomes(other));
        List<Class<?>> same = outcomes(meeting);

        // Then
        assertThat(original.join().duplicate()).isFalse();
        assertThat(same).hasSize(ROUNDS).containsOnly(Receipt.class);
        assertThat(others.join()).hasSize(ROUNDS).containsOnly(EventIdReusedException.class);
    }

    @Test
    void the_recorded_time_is_the_same_in_receipt_record_and_index() {
        // When
        CompletableFuture<Receipt> receipt = store(meeting);
        log.acknowledge(0);

        // Then
        Instant recorded = Instant.parse("2026-11-22T03:00:00.123Z");
        assertThat(receipt.join().recordedTime()).isEqualTo(recorded);
        assertThat(log.records().get(0).recordedTime()).isEqualTo(recorded);
        assertThat(store(meeting).join().recordedTime()).isEqualTo(recorded);
    }

    private List<Class<?>> outcomes(ObjectNode event) {
        var outcomes = new ArrayList<Class<?>>();
        for (int round = 0; round < ROUNDS; round++) {
            outcomes.add(store(event)
                    .handle((receipt, failure) -> receipt != null
                            ? receipt.getClass()
                            : failure.getCause().getClass())
                    .join());
        }
        return outcomes;
    }

    private CompletableFuture<Receipt> store(ObjectNode event) {
        return store(receipts, event);
    }

    private static CompletableFuture<Receipt> store(Receipts receipts, ObjectNode event) {
        return receipts.store(RecordedEvent.of(new CloudEvent(event), NOW)).toCompletableFuture();
    }
}
