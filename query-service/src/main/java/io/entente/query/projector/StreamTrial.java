package io.entente.query.projector;

import io.entente.query.history.RecordedEvent;
import io.entente.query.projection.StreamFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds events to a stream and leaves out those that cannot be applied. Each event is judged by the events before it, in
 * log order, so that the result does not depend on where batches are cut (ADR 19).
 *
 * <p>Events that are not suspected are folded together; if that fails, each half is tried on its own, so that one bad
 * event among {@code n} costs about {@code log2(n)} folds. After a suspected event was applied, the rows are judged
 * event by event.
 */
final class StreamTrial {

    private final StreamFolds folds;
    private final String streamId;
    private final List<RecordedEvent> prior;
    private final List<RecordedEvent> fresh = new ArrayList<>();
    private final List<RecordedEvent> duplicates = new ArrayList<>();
    private final Map<RecordedEvent, RuntimeException> leftOut = new LinkedHashMap<>();
    private StreamFold fold;

    /** @param written the fold of the earlier events, whose rows are in the tables */
    StreamTrial(StreamFolds folds, String streamId, StreamFold written) {
        this.folds = folds;
        this.streamId = streamId;
        this.prior = written.history().recorded();
        this.fold = written;
    }

    void add(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (fold.isSuspected() || folds.suspects(events)) {
            addJudging(events);
        } else {
            addTogether(events);
        }
    }

    /** The fold of all events that were not left out, with the changes to write. */
    StreamFold fold() {
        return fold;
    }

    /** The added events that are not duplicates. */
    List<RecordedEvent> fresh() {
        return fresh;
    }

    List<RecordedEvent> duplicates() {
        return duplicates;
    }

    Map<RecordedEvent, RuntimeException> leftOut() {
        return leftOut;
    }

    private void addTogether(List<RecordedEvent> events) {
        try {
            var appended = new ArrayList<RecordedEvent>();
            var repeated = new ArrayList<RecordedEvent>();
            events.forEach(event -> (fold.append(event) ? appended : repeated).add(event));
            fold.foldAgainIfNeeded();
            fresh.addAll(appended);
            duplicates.addAll(repeated);
        } catch (RuntimeException failure) {
            begin();
            if (events.size() == 1) {
                leftOut.put(events.get(0), failure);
            } else {
                addHalves(events);
            }
        }
    }

    private void addJudging(List<RecordedEvent> events) {
        if (events.size() == 1) {
            addJudging(events.get(0));
        } else {
            addHalves(events);
        }
    }

    private void addHalves(List<RecordedEvent> events) {
        int half = events.size() / 2;
        add(events.subList(0, half));
        add(events.subList(half, events.size()));
    }

    private void addJudging(RecordedEvent event) {
        fold.takeUnjudged();
        Optional<RuntimeException> failure = failure(event);
        if (failure.isPresent()) {
            leftOut.put(event, failure.get());
            begin();
        } else {
            fold.suspect();
        }
    }

    private Optional<RuntimeException> failure(RecordedEvent event) {
        try {
            if (!fold.append(event)) {
                duplicates.add(event);
                return Optional.empty();
            }
            Optional<String> refusal = folds.judge().refusal(event);
            if (refusal.isEmpty()) {
                refusal = folds.judge().refusal(fold.takeUnjudged());
            }
            if (refusal.isEmpty()) {
                fresh.add(event);
            }
            return refusal.map(RefusedByStoreException::new);
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    /** Builds the fold again, because its state is undefined after a failure. */
    private void begin() {
        fold = prior.isEmpty() ? folds.empty(streamId) : folds.written(streamId, prior);
        fresh.forEach(fold::append);
        if (folds.suspects(fresh)) {
            fold.suspect();
        }
    }
}
