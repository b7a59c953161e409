package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.Projection;
import io.entente.query.projection.StreamFold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Folds streams, and finds out which event a fold fails on. */
public final class StreamFolds {

    private final EventDecoder decoder;
    private final List<? extends Projection<?>> projections;

    public StreamFolds(EventDecoder decoder, List<? extends Projection<?>> projections) {
        this.decoder = decoder;
        this.projections = List.copyOf(projections);
    }

    /** The fold of events whose rows are written already. */
    public StreamFold written(String streamId, List<RecordedEvent> events) {
        return unwritten(streamId, events).asWritten();
    }

    /**
     * A stream folded from its beginning, nothing of it written yet.
     *
     * @param duplicates events that are there before under the same source and id
     * @param failing events that were left out, each with what its fold failed on
     */
    public record Whole(
            StreamFold fold, List<RecordedEvent> duplicates, Map<RecordedEvent, RuntimeException> failing) {}

    /** What a projector makes of all events of a stream, the last one included, without a look at the database. */
    public Whole whole(String streamId, List<RecordedEvent> events) {
        try {
            return wholeWithout(Map.of(), streamId, events);
        } catch (RuntimeException failure) {
            return wholeWithout(failing(streamId, List.of(), events), streamId, events);
        }
    }

    private Whole wholeWithout(
            Map<RecordedEvent, RuntimeException> failing, String streamId, List<RecordedEvent> events) {
        var fold = new StreamFold(streamId, new StreamHistory(decoder), projections);
        var duplicates = new ArrayList<RecordedEvent>();
        for (RecordedEvent event : events) {
            if (!failing.containsKey(event) && !fold.append(event)) {
                duplicates.add(event);
            }
        }
        fold.foldAgainIfNeeded();
        return new Whole(fold, duplicates, failing);
    }

    /**
     * The events that must be left out so that the fold of the others succeeds, each with what it failed on.
     *
     * @param prior events that have been folded before
     * @param added events after them, at least one of which makes the fold fail
     */
    Map<RecordedEvent, RuntimeException> failing(
            String streamId, List<RecordedEvent> prior, List<RecordedEvent> added) {
        var failing = new LinkedHashMap<RecordedEvent, RuntimeException>();
        var good = new ArrayList<>(prior);
        StreamFold fold = written(streamId, good);
        for (RecordedEvent event : added) {
            try {
                fold.append(event);
                fold.takeChanges();
                good.add(event);
            } catch (RuntimeException failure) {
                failing.put(event, failure);
                fold = written(streamId, good);
            }
        }
        return failing;
    }

    private StreamFold unwritten(String streamId, List<RecordedEvent> events) {
        var fold = new StreamFold(streamId, new StreamHistory(decoder), projections);
        events.forEach(fold::append);
        return fold;
    }
}
