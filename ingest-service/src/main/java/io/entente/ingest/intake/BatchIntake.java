package io.entente.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.problem.Fault;
import io.entente.ingest.receipts.EventIdReusedException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes in the events of a batch, each with an outcome of its own, in the order of the batch.
 *
 * <p>There is no atomicity: what was stored before a failure stays. The order is kept as {@link ItemIntake} says.
 */
@Singleton
public class BatchIntake {

    /** More faults of one batch than this help nobody. */
    static final int FAULTS_MAX = 1_000;

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

    /** One outcome for each item, in order, as if those before it had been stored; nothing is. */
    public List<Outcome> preview(List<JsonNode> items, TraceContext trace) {
        var inOrder = ItemIntake.of(intake, trace);
        var ids = new IdsInBatch();
        return items.stream().map(item -> inOrder.preview(item, ids)).toList();
    }

    /** Completes normally, with one outcome for each item, in order. */
    public CompletionStage<List<Outcome>> store(List<JsonNode> items, TraceContext trace) {
        var inOrder = ItemIntake.of(intake, trace);
        var outcomes = new ArrayList<CompletableFuture<Outcome>>(items.size());
        for (JsonNode item : items) {
            outcomes.add(inOrder.store(item).toCompletableFuture());
        }
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(all -> outcomes.stream().map(CompletableFuture::join).toList());
    }

    /**
     * Passes when every item would be taken, as far as is known now.
     *
     * @throws InvalidEventException with the faults of all items, their pointers beginning with the index of the item, up
     *     to {@link #FAULTS_MAX}
     */
    public void checkAll(List<JsonNode> items, TraceContext trace) {
        List<Outcome> outcomes = preview(items, trace);
        var faults = new ArrayList<Fault>();
        for (int index = 0; index < outcomes.size(); index++) {
            if (outcomes.get(index) instanceof Outcome.Refused refused) {
                String parent = "/" + index;
                faults(refused.why()).forEach(fault -> faults.add(fault.under(parent)));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidEventException(faults.subList(0, Math.min(FAULTS_MAX, faults.size())));
        }
    }

    private static List<Fault> faults(Throwable refusal) {
        if (refusal instanceof InvalidEventException invalid) {
            return invalid.faults();
        }
        if (refusal instanceof EventIdReusedException reused) {
            return List.of(new Fault("/id", "event-id-reused", String.valueOf(reused.getMessage())));
        }
        if (refusal instanceof RequestTooLargeException tooLarge) {
            return List.of(new Fault("", "too-large", String.valueOf(tooLarge.getMessage())));
        }
        throw new IllegalStateException("a batch could not be checked", refusal);
    }
}
