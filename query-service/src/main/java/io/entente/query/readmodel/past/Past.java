package io.entente.query.readmodel.past;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.StreamHistory;
import io.entente.query.http.InvalidParameterException;
import io.entente.query.http.KnownAt;
import io.entente.query.projection.Projections;
import io.entente.query.projection.StreamFold;
import io.entente.query.readmodel.selection.LiveRows;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answers what was known at an instant, from the events recorded up to it.
 *
 * <p>One stream at a time: a fold is of one stream. What a query joins from other streams, such as the name of an actor,
 * is what is known now.
 */
@Singleton
public class Past {

    private final LiveRows live;
    private final RecordedStreams streams;
    private final Projections projections;
    private final EventDecoder decoder;

    Past(LiveRows live, RecordedStreams streams, Projections projections, EventDecoder decoder) {
        this.live = live;
        this.streams = streams;
        this.projections = projections;
        this.decoder = decoder;
    }

    /**
     * Where to find the rows: in the views for what is known now, else in a fold of that stream.
     *
     * @param streamId null when the list is not narrowed to one
     * @throws InvalidParameterException when an instant is asked for without a stream
     * @throws io.entente.query.http.StreamTooLongException when the stream is too long to be folded for one request
     */
    public RowSource rows(KnownAt knownAt, @Nullable String streamId) {
        return knownAt.instant()
                .<RowSource>map(instant -> folded(instant, streamId))
                .orElse(live);
    }

    /** Where to find what is known now. */
    public RowSource now() {
        return live;
    }

    /** Where to find the rows of one entity, whose id begins with the partnership that it is of. */
    public RowSource rowsOfEntity(KnownAt knownAt, String entityId) {
        return rows(knownAt, streamOf(entityId));
    }

    /** The stream of an actor is named like the actor; the id of anything else begins with that of its partnership. */
    static String streamOf(String entityId) {
        int dot = entityId.indexOf('.');
        return dot < 0 ? entityId : entityId.substring(0, dot);
    }

    private FoldedRows folded(Instant instant, @Nullable String streamId) {
        if (streamId == null) {
            throw new InvalidParameterException(
                    "knownAt", "needs the parameter partnership: what was known is answered for one of them at a time");
        }
        var fold = new StreamFold(streamId, new StreamHistory(decoder), projections.all());
        streams.events(streamId, instant).forEach(fold::append);
        return new FoldedRows(live, fold.takeChanges());
    }
}
