package io.entente.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.ingest.publishing.LogUnavailableException;
import io.entente.ingest.receipts.EventIdReusedException;
import io.entente.ingest.receipts.Receipt;
import io.entente.ingest.receipts.RecordedEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the events of one request one after the other, each with an outcome of its own.
 *
 * <p>An event is not sent when one before it in its stream is known not to be in the log for sure, so that a retry of
 * the request keeps the order. Thread-safe, never blocks.
 */
public final class ItemIntake {

    private final Intake intake;
    private final TraceContext trace;
    private final InterruptedStreams interrupted = new InterruptedStreams();

    private ItemIntake(Intake intake, TraceContext trace) {
        this.intake = intake;
        this.trace = trace;
    }

    public static ItemIntake of(Intake intake, TraceContext trace) {
        return new ItemIntake(intake, trace);
    }

    /** Nothing is stored, so that nothing is known of the items before. */
    public Outcome preview(JsonNode item) {
        return preview(item, new IdsInBatch());
    }

    /** Nothing is stored. */
    Outcome preview(JsonNode item, IdsInBatch before) {
        try {
            RecordedEvent event = intake.check(item, trace);
            before.add(event);
            return new Outcome.Checked(intake.preview(event));
        } catch (RuntimeException refusal) {
            // Also one that nobody foresaw: it must not keep its neighbours out, and is logged where it is answered.
            return new Outcome.Refused(refusal);
        }
    }

    /** Completes normally. */
    public CompletionStage<Outcome> store(JsonNode item) {
        RecordedEvent event;
        try {
            event = intake.check(item, trace);
        } catch (RuntimeException refusal) {
            return CompletableFuture.completedStage(new Outcome.Refused(refusal));
        }
        String stream = event.event().subject();
        if (interrupted.contains(stream)) {
            return CompletableFuture.completedStage(new Outcome.Refused(
                    new LogUnavailableException("an event before it in its stream could not be stored")));
        }
        return begin(event).handle((stored, failure) -> {
            Throwable cause = cause(failure);
            if (leavesAGap(cause)) {
                interrupted.add(stream);
            }
            return cause == null ? new Outcome.Stored(stored) : new Outcome.Refused(cause);
        });
    }

    /** Whether an event that should have been stored may be missing in the log. */
    public boolean hasGap() {
        return !interrupted.isEmpty();
    }

    private CompletionStage<Receipt> begin(RecordedEvent event) {
        try {
            return intake.store(event);
        } catch (RuntimeException unforeseen) {
            return CompletableFuture.failedStage(unforeseen);
        }
    }

    /** Whatever went wrong, except that the event can never be stored as it is. */
    private static boolean leavesAGap(@Nullable Throwable failure) {
        return failure != null && !(failure instanceof EventIdReusedException);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
