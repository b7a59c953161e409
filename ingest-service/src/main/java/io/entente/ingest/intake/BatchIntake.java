package io.entente.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.problem.Fault;
import io.entente.ingest.publishing.LogUnavailableException;
import io.entente.ingest.receipts.EventIdReusedException;
import io.entente.ingest.receipts.RecordedEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes in the events of a batch, each with an outcome of its own, in the order of the batch.
 *
 * <p>There is no atomicity: what was stored before a failure stays. An event is not sent when one before it in the
 * batch and in its stream could not be queued, so that a retry of the batch keeps the order.
 */
@Singleton
public class BatchIntake {

    private final Intake intake;
    private final LimitsConfig limits;

    BatchIntake(Intake intake, LimitsConfig limits) {
        this.intake = intake;
        this.limits = limits;
    }

    /**
     * The items of a batch, unchecked.
     *
     * @throws io.entente.common.codec.MalformedEventException when the bytes are no JSON array
     * @throws RequestTooLargeException when there are more items than configured
     */
    public List<JsonNode> items(byte[] json) {
        List<JsonNode> items = CloudEventCodec.batch(json);
        if (items.size() > limits.batchEventsMax()) {
            throw RequestTooLargeException.batch(limits.batchEventsMax());
        }
        return items;
    }

    /** One outcome for each item, in order; nothing is stored. */
    public List<Outcome> preview(List<JsonNode> items, TraceContext trace) {
        return items.stream().map(item -> preview(item, trace)).toList();
    }

    /** Completes normally, with one outcome for each item, in order. */
    public CompletionStage<List<Outcome>> store(List<JsonNode> items, TraceContext trace) {
        Set<String> interrupted = ConcurrentHashMap.newKeySet();
        var outcomes = new ArrayList<CompletableFuture<Outcome>>(items.size());
        for (JsonNode item : items) {
            outcomes.add(store(item, trace, interrupted));
        }
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(all -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Passes when every item would be taken, as far as is known now.
     *
     * @throws InvalidEventException with the faults of all items, their pointers beginning with the index of the item
     */
    public void checkAll(List<JsonNode> items, TraceContext trace) {
        var faults = new ArrayList<Fault>();
        for (int index = 0; index < items.size(); index++) {
            if (preview(items.get(index), trace) instanceof Outcome.Refused refused) {
                String parent = "/" + index;
                faults(refused.why()).forEach(fault -> faults.add(fault.under(parent)));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidEventException(faults);
        }
    }

    private Outcome preview(JsonNode item, TraceContext trace) {
        try {
            return new Outcome.Checked(intake.preview(intake.check(item, trace)));
        } catch (InvalidEventException | RequestTooLargeException | EventIdReusedException refusal) {
            return new Outcome.Refused(refusal);
        }
    }

    private CompletableFuture<Outcome> store(JsonNode item, TraceContext trace, Set<String> interrupted) {
        RecordedEvent event;
        try {
            event = intake.check(item, trace);
        } catch (InvalidEventException | RequestTooLargeException refusal) {
            return CompletableFuture.completedFuture(new Outcome.Refused(refusal));
        }
        String stream = event.event().subject();
        if (interrupted.contains(stream)) {
            return CompletableFuture.completedFuture(new Outcome.Refused(
                    new LogUnavailableException("an event before it in the batch could not be stored")));
        }
        return intake.store(event).toCompletableFuture().handle((stored, failure) -> {
            if (cause(failure) instanceof LogUnavailableException) {
                interrupted.add(stream);
            }
            return failure == null ? new Outcome.Stored(stored) : new Outcome.Refused(cause(failure));
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static List<Fault> faults(Throwable refusal) {
        if (refusal instanceof InvalidEventException invalid) {
            return invalid.faults();
        }
        if (refusal instanceof EventIdReusedException reused) {
            return List.of(new Fault("/id", "event-id-reused", String.valueOf(reused.getMessage())));
        }
        return List.of(new Fault("", "too-large", String.valueOf(refusal.getMessage())));
    }
}
