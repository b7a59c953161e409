package io.entente.ingest.publishing;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The event log as one Kafka topic, keyed by stream. */
@Singleton
class KafkaEventLog implements EventLog {

    private static final Header CONTENT_TYPE =
            new RecordHeader("content-type", CloudEventCodec.STRUCTURED.getBytes(StandardCharsets.US_ASCII));

    private static final Duration GRACE = Duration.ofMillis(500);

    private final Producer<String, byte[]> producer;
    private final LogWatch watch;
    private final LogConfig config;

    KafkaEventLog(Producer<String, byte[]> producer, LogWatch watch, LogConfig config) {
        this.producer = producer;
        this.watch = watch;
        this.config = config;
    }

    @Override
    public CompletionStage<LogPosition> append(LogRecord appended) {
        var position = new CompletableFuture<LogPosition>();
        LogState state = watch.state();
        if (state instanceof LogState.Replaced replaced) {
            position.completeExceptionally(replaced.why());
            return position;
        }
        if (!(state instanceof LogState.Usable)) {
            position.completeExceptionally(new LogUnavailableException(state.reason()));
            return position;
        }
        send(appended, position);
        return withinTime(position);
    }

    private void send(LogRecord appended, CompletableFuture<LogPosition> position) {
        Thread caller = Thread.currentThread();
        try {
            var unused = producer.send(record(appended), (metadata, failure) -> {
                // The producer reports on the caller's thread what it never queued, and on its own what it did.
                if (failure != null && Thread.currentThread() == caller) {
                    position.completeExceptionally(notQueued(failure));
                } else {
                    complete(position, metadata, failure);
                }
            });
        } catch (RuntimeException closed) {
            position.completeExceptionally(notQueued(closed));
        } catch (Error unforeseen) {
            position.completeExceptionally(unknown(unforeseen));
        }
    }

    /** The producer keeps its delivery time-out itself, but reports nothing any more when its thread has ended. */
    private CompletionStage<LogPosition> withinTime(CompletableFuture<LogPosition> position) {
        return position.orTimeout(config.deliveryTimeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException ? unknown(failure) : failure));
    }

    private OutcomeUnknownException unknown(@Nullable Throwable why) {
        return new OutcomeUnknownException(config.deliveryTimeout(), why);
    }

    @Override
    public LogId id() {
        return watch.id();
    }

    private static LogUnavailableException notQueued(Exception why) {
        return new LogUnavailableException("the record could not be queued", why);
    }

    private ProducerRecord<String, byte[]> record(LogRecord appended) {
        return new ProducerRecord<>(
                config.topic(),
                null,
                appended.recordedTime().toEpochMilli(),
                appended.stream(),
                appended.value(),
                List.of(CONTENT_TYPE, new RecordHeader(LogRecord.DIGEST_HEADER, appended.digest())));
    }

    private boolean isReplaced() {
        return watch.state() instanceof LogState.Replaced;
    }

    /** Never throws: the producer would log the exception or end its thread, and the caller would wait for ever. */
    private void complete(
            CompletableFuture<LogPosition> position, @Nullable RecordMetadata metadata, @Nullable Exception failure) {
        try {
            if (failure instanceof RecordTooLargeException || failure instanceof AuthorizationException) {
                position.completeExceptionally(new LogUnavailableException("the broker refused the record", failure));
            } else if (failure != null || metadata == null || !metadata.hasOffset() || isReplaced()) {
                // Without an offset: the broker has the record already, but no longer knows where.
                position.completeExceptionally(unknown(failure));
            } else {
                watch.acknowledged();
                position.complete(new LogPosition(metadata.topic(), metadata.partition(), metadata.offset()));
            }
        } catch (RuntimeException | Error unforeseen) {
            position.completeExceptionally(unknown(unforeseen));
        }
    }
}
