package io.entente.query.projector;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.projection.Judge;
import io.entente.query.projection.Projection;
import io.entente.query.projection.StreamFold;
import io.entente.query.projection.TableJudge;
import java.util.List;
import java.util.Map;

/** Folds streams, and finds out which events cannot be applied: the same way for a projector, a rebuild and an operator. */
public final class StreamFolds {

    private final EventDecoder decoder;
    private final List<? extends Projection<?>> projections;
    private final Judge judge;

    public StreamFolds(EventDecoder decoder, List<? extends Projection<?>> projections) {
        this(decoder, projections, new TableJudge(projections));
    }

    StreamFolds(EventDecoder decoder, List<? extends Projection<?>> projections, Judge judge) {
        this.decoder = decoder;
        this.projections = List.copyOf(projections);
        this.judge = judge;
    }

    /** The fold of events whose rows are written already. */
    public StreamFold written(String streamId, List<RecordedEvent> events) {
        StreamFold fold = empty(streamId);
        events.forEach(fold::append);
        if (suspects(events)) {
            fold.suspect();
        }
        return fold.asWritten();
    }

    /**
     * A stream folded from its beginning, nothing of it written yet.
     *
     * @param duplicates events that are there before under the same source and id
     * @param failing events that were left out, each with the failure of its fold; {@link RefusedByStoreException} when
     *     the tables cannot hold a row that it leads to
     */
    public record Whole(
            StreamFold fold, List<RecordedEvent> duplicates, Map<RecordedEvent, RuntimeException> failing) {}

    /** What a projector makes of all events of a stream, the last one included, without a look at the database. */
    public Whole whole(String streamId, List<RecordedEvent> events) {
        var trial = new StreamTrial(this, streamId, empty(streamId));
        trial.add(events);
        return new Whole(trial.fold(), trial.duplicates(), trial.leftOut());
    }

    /** @param written must not be used afterwards: take the fold from the trial */
    StreamTrial trial(String streamId, StreamFold written) {
        return new StreamTrial(this, streamId, written);
    }

    StreamFold empty(String streamId) {
        return new StreamFold(streamId, new StreamHistory(decoder), projections);
    }

    boolean suspects(List<RecordedEvent> events) {
        return events.stream().anyMatch(judge::suspects);
    }

    Judge judge() {
        return judge;
    }
}
