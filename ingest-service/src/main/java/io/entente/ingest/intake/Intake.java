package io.entente.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Recordable;
import io.entente.common.problem.Fault;
import io.entente.ingest.contract.EventRules;
import io.entente.ingest.receipts.ReadProgress;
import io.entente.ingest.receipts.Receipt;
import io.entente.ingest.receipts.Receipts;
import io.entente.ingest.receipts.RecordedEvent;
import io.entente.ingest.receipts.StampedEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes in one event: checks it, stamps it with the time, stores it once. Thread-safe, never blocks. */
@Singleton
public class Intake {

    private final EventRules rules;
    private final Receipts receipts;
    private final ReadProgress progress;
    private final LimitsConfig limits;
    private final Clock clock;

    Intake(EventRules rules, Receipts receipts, ReadProgress progress, LimitsConfig limits, Clock clock) {
        this.rules = rules;
        this.receipts = receipts;
        this.progress = progress;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The event as it would be stored. Changes the document: what only the service may set is set.
     *
     * @throws InvalidEventException naming every fault
     * @throws RequestTooLargeException when the event is larger than configured
     */
    public RecordedEvent check(JsonNode document, TraceContext trace) {
        Instant now = clock.instant();
        if (!(document instanceof ObjectNode attributes)) {
            throw new InvalidEventException(rules.faults(document, now));
        }
        attributes.remove(CloudEvent.RECORDED_TIME);
        trace.continueIn(attributes);
        // First, because values that cannot be recorded can be neither encoded nor compared with a contract.
        refuse(Recordable.faults(attributes));
        StampedEvent event = StampedEvent.of(new CloudEvent(attributes), now);
        // Before the rules and the digest, because what is too large takes long to check.
        if (event.encoded().length > limits.eventBytesMax()) {
            throw RequestTooLargeException.event(limits.eventBytesMax());
        }
        refuse(rules.faults(attributes, now));
        return event.recorded();
    }

    /** @throws io.entente.ingest.receipts.EventIdReusedException when the id stands for another event */
    public Check preview(RecordedEvent event) {
        return Check.of(event.event(), receipts.find(event).orElse(null));
    }

    /**
     * Completes as {@link Receipts#store} says, or with {@link ReceiptsNotReadyException} as long as a retry cannot be
     * recognised. Never throws.
     */
    public CompletionStage<Receipt> store(RecordedEvent event) {
        if (!progress.isCaughtUp()) {
            return CompletableFuture.failedFuture(ReceiptsNotReadyException.nothingStored(progress.gap()));
        }
        return receipts.store(event);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidEventException(faults);
        }
    }
}
