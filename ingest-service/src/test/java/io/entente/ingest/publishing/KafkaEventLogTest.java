package io.entente.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.loop.Loops;
import io.entente.common.position.LogPosition;
import io.entente.ingest.Configs;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every append has an outcome, whatever the producer reports or fails to report. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaEventLogTest {

    private static final LogConfig CONFIG = Configs.read(LogConfig.class, Map.of("entente.log.delivery-timeout", "1s"));
    private static final Duration AT_ONCE = Duration.ofMillis(500);

    @Test
    void an_acknowledged_record_has_the_place_that_the_broker_told() {
        assertThat(append(callback -> onAnotherThread(() -> callback.onCompletion(at(7), null))))
                .succeedsWithin(AT_ONCE)
                .isEqualTo(new LogPosition(CONFIG.topic(), 0, 7));
    }

    @Test
    void a_record_without_an_offset_has_an_unknown_outcome_at_once() {
        assertThat(append(callback -> onAnotherThread(() -> callback.onCompletion(at(-1), null))))
                .failsWithin(AT_ONCE)
                .withThrowableThat()
                .withCauseInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void an_error_where_the_acknowledgement_is_dealt_with_is_an_unknown_outcome_and_does_not_reach_the_producer() {
        assertThat(append(callback -> onAnotherThread(() -> callback.onCompletion(at(7), null)), () -> {
                    throw new OutOfMemoryError("planted");
                }))
                .failsWithin(AT_ONCE)
                .withThrowableThat()
                .withCauseInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void a_record_that_was_not_confirmed_in_time_has_an_unknown_outcome() {
        assertThat(append(callback -> onAnotherThread(() -> callback.onCompletion(at(-1), new TimeoutException()))))
                .failsWithin(AT_ONCE)
                .withThrowableThat()
                .withCauseInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void a_record_that_the_broker_refused_was_not_stored() {
        assertThat(append(callback ->
                        onAnotherThread(() -> callback.onCompletion(at(-1), new RecordTooLargeException()))))
                .failsWithin(AT_ONCE)
                .withThrowableThat()
                .withCauseInstanceOf(LogUnavailableException.class);
    }

    @Test
    void a_record_that_was_never_queued_was_not_stored() {
        assertThat(append(callback -> callback.onCompletion(at(-1), new TimeoutException("no room"))))
                .failsWithin(AT_ONCE)
                .withThrowableThat()
                .withCauseInstanceOf(LogUnavailableException.class);
    }

    @Test
    void an_error_of_the_producer_is_an_unknown_outcome() {
        assertThat(append(callback -> {
                    throw new NoClassDefFoundError("planted");
                }))
                .failsWithin(AT_ONCE)
                .withThrowableThat()
                .withCauseInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void a_producer_that_never_reports_is_an_unknown_outcome_soon_after_the_delivery_time_out() {
        assertThat(append(callback -> {}))
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(OutcomeUnknownException.class);
    }

    private static CompletableFuture<LogPosition> append(Consumer<Callback> send) {
        return append(send, () -> {});
    }

    private static CompletableFuture<LogPosition> append(Consumer<Callback> send, Runnable acknowledged) {
        Producer<String, byte[]> producer = producer(send);
        var watch = new LogWatch(CONFIG, none(Admin.class), producer, new Loops()) {
            @Override
            public LogState state() {
                return new LogState.Usable(Map.of());
            }

            @Override
            void acknowledged() {
                acknowledged.run();
            }
        };
        try {
            var record = new LogRecord("stream", Instant.EPOCH, new byte[0], new byte[0]);
            return new KafkaEventLog(producer, watch, CONFIG).append(record).toCompletableFuture();
        } finally {
            watch.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> producer(Consumer<Callback> send) {
        return (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    send.accept((Callback) arguments[1]);
                    return new CompletableFuture<RecordMetadata>();
                });
    }

    private static <T> T none(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }

    /** Runs callbacks as the producer does; an exception there would end its thread. */
    private static void onAnotherThread(Runnable report) {
        Future<Void> reported = CompletableFuture.runAsync(report);
        assertThat(reported).succeedsWithin(Duration.ofSeconds(10));
    }

    private static RecordMetadata at(long offset) {
        return new RecordMetadata(new TopicPartition(CONFIG.topic(), 0), offset, 0, 0, 0, 0);
    }
}
