package io.entente.ingest.receipts;

import io.entente.common.codec.ContentHash;
import io.entente.common.position.LogPosition;
import io.entente.ingest.publishing.EventLog;
import io.entente.ingest.publishing.LogConfig;
import io.entente.ingest.publishing.LogUnavailableException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Stores each event once, as far as this instance can know, and answers every repeat with the original receipt.
 *
 * <p>A repeat that comes while the first is under way waits for its outcome and sends nothing. Two instances that take
 * the same event at the same moment both store it; the projections apply it once. Thread-safe.
 *
 * <p>All receipts are of one log, the one that was there when the service started. Before a receipt is returned, the id
 * of the log is checked.
 */
@Singleton
public class Receipts {

    private final EventLog log;
    private final ReceiptIndex index;
    private final Clock clock;
    private final String topic;
    private final ConcurrentMap<EventKey, Pending> underWay = new ConcurrentHashMap<>();

    @Inject
    Receipts(EventLog log, ReceiptIndex index, Clock clock, LogConfig config) {
        this.log = log;
        this.index = index;
        this.clock = clock;
        this.topic = config.topic();
    }

    /**
     * The receipt of an event that was stored before; empty when it is not known.
     *
     * @throws EventIdReusedException when its source and id stand for another content
     * @throws io.entente.ingest.publishing.LogReplacedException when it is known, but of the log that was there before
     */
    public Optional<Receipt> find(RecordedEvent event) {
        return Optional.ofNullable(index.find(event.digest().key())).map(known -> repeat(event, known));
    }

    /**
     * The receipt of the event of that source and id; empty when it is not known.
     *
     * @throws io.entente.ingest.publishing.LogReplacedException when it is known, but of the log that was there before
     */
    public Optional<KnownReceipt> find(String source, String id) {
        return Optional.ofNullable(index.find(EventKey.of(source, id)))
                .map(known -> KnownReceipt.of(source, id, log.id(), position(known), known.recordedTime()));
    }

    /** Whether an event of that source and id is on its way to the log, so that its receipt may be known in a moment. */
    public boolean isUnderWay(String source, String id) {
        return underWay.containsKey(EventKey.of(source, id));
    }

    /**
     * Never blocks and never throws. Completes normally only with an event that is in the log, and otherwise with
     * {@link EventIdReusedException} or with what {@link EventLog#append} names.
     */
    public CompletionStage<Receipt> store(RecordedEvent event) {
        EventKey key = event.digest().key();
        var mine = new Pending(event.digest().content(), new CompletableFuture<>());
        Pending first = underWay.putIfAbsent(key, mine);
        if (first != null) {
            return join(first, event);
        }
        try {
            // Not earlier: an append could end between this question and the entry in underWay.
            StoredEvent known = index.find(key);
            if (known == null) {
                return append(event, mine);
            }
            end(key, mine, known, null);
        } catch (RuntimeException | Error unforeseen) {
            end(key, mine, null, unforeseen);
        }
        return mine.outcome().thenApply(stored -> repeat(event, stored));
    }

    private CompletionStage<Receipt> append(RecordedEvent event, Pending mine) {
        log.append(event.record()).whenComplete((position, failure) -> end(event, mine, position, failure));
        return mine.outcome().thenApply(stored -> receipt(event, stored, false));
    }

    private void end(RecordedEvent event, Pending mine, @Nullable LogPosition position, @Nullable Throwable failure) {
        EventKey key = event.digest().key();
        try {
            end(key, mine, position == null ? null : remember(event, position), failure);
        } catch (RuntimeException | Error unforeseen) {
            // In every case: waiting requests need an outcome, and the next request must be able to try.
            end(key, mine, null, unforeseen);
        }
    }

    private CompletionStage<Receipt> join(Pending first, RecordedEvent event) {
        boolean isSame = first.content().equals(event.digest().content());
        CompletableFuture<StoredEvent> outcome = isSame
                ? first.outcome()
                : first.outcome()
                        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(new LogUnavailableException(
                                "another event with this id was under way and failed", failure)));
        return outcome.thenApply(stored -> repeat(event, stored));
    }

    private StoredEvent remember(RecordedEvent event, LogPosition position) {
        StoredEvent stored = StoredEvent.at(position, event.digest().content(), event.recordedTime());
        index.add(event.digest().key(), stored, clock.instant());
        return stored;
    }

    private void end(EventKey key, Pending mine, @Nullable StoredEvent stored, @Nullable Throwable failure) {
        underWay.remove(key, mine);
        if (stored != null) {
            mine.outcome().complete(stored);
        } else {
            mine.outcome().completeExceptionally(failure);
        }
    }

    private Receipt repeat(RecordedEvent event, StoredEvent known) {
        Receipt receipt = receipt(event, known, true);
        if (!known.content().equals(event.digest().content())) {
            throw reused(event);
        }
        return receipt;
    }

    private Receipt receipt(RecordedEvent event, StoredEvent stored, boolean duplicate) {
        return Receipt.of(event.event(), log.id(), position(stored), stored.recordedTime(), duplicate);
    }

    private LogPosition position(StoredEvent stored) {
        return new LogPosition(topic, stored.partition(), stored.offset());
    }

    private static EventIdReusedException reused(RecordedEvent event) {
        return EventIdReusedException.inLog(
                event.event().source(), event.event().id());
    }

    /** An append whose outcome is not known yet. */
    private record Pending(ContentHash content, CompletableFuture<StoredEvent> outcome) {}
}
