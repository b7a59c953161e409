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
final class StreamFolds {

    private final EventDecoder decoder;
    private final List<? extends Projection<?>> projections;

    StreamFolds(EventDecoder decoder, List<? extends Projection<?>> projections) {
        this.decoder = decoder;
        this.projections = List.copyOf(projections);
    }

    /** The fold of events whose rows are written already. */
    StreamFold written(String streamId, List<RecordedEvent> events) {
        return unwritten(streamId, events).asWritten();
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
