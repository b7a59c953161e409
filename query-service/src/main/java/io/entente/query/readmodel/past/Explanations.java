package io.entente.query.readmodel.past;

import io.entente.common.codec.EventDecoder;
import io.entente.common.date.LabelLanguage;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.http.KnownAt;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Projections;
import io.entente.query.projection.Row;
import io.entente.query.projection.StreamFold;
import io.entente.query.readmodel.past.Explanation.SetBy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Finds out which event set each field of a row, by folding its stream event by event with the projection that made it.
 *
 * <p>So a correction is named for what it changed, in whichever row, and the original for the rest. What is a field, and
 * what readers know it by, the table of the read model says.
 */
@Singleton
public class Explanations {

    /** What readers are told of every explanation. */
    public static final String SCOPE =
            "Fields are named by their path in the answer about the row, such as counts.meetings. What is computed from the day"
                    + " asked, such as inForce or overdue, or joined from other rows is set by no event and left out.";

    /** What readers are told of answers that are not explained. */
    public static final String NOT_EXPLAINED =
            "Sums several events, so none of them set a field: there is no explanation, eventIds names them.";

    private final RecordedStreams streams;
    private final Projections projections;
    private final EventDecoder decoder;

    Explanations(RecordedStreams streams, Projections projections, EventDecoder decoder) {
        this.streams = streams;
        this.projections = projections;
        this.decoder = decoder;
    }

    /** The row of one partnership, actor or entity, in the stream that its id names: see {@link #of}. */
    public Optional<Explanation> ofEntity(String table, String entityId, KnownAt knownAt, LabelLanguage language) {
        return of(table, Past.streamOf(entityId), entityId, knownAt, language);
    }

    /** The row of one event, in the stream that it is recorded in: see {@link #of}. Empty when nobody knows the event. */
    public Optional<Explanation> ofEvent(String table, EventKey event, KnownAt knownAt, LabelLanguage language) {
        return streams.find(event)
                .flatMap(recorded -> of(table, recorded.streamId(), event.toString(), knownAt, language));
    }

    /**
     * Empty when the stream, as it was known, folds to no such row.
     *
     * @param table of a read model whose table says what is explained
     * @throws io.entente.query.http.StreamTooLongException when the stream is too long to be folded for one request
     */
    public Optional<Explanation> of(
            String table, String streamId, String key, KnownAt knownAt, LabelLanguage language) {
        List<RecordedEvent> events = streams.events(streamId, knownAt.instant().orElse(null));
        return explanation(projection(table), streamId, key, events, ReaderJson.in(language));
    }

    private <R extends Row> Optional<Explanation> explanation(
            Projection<R> projection, String streamId, String key, List<RecordedEvent> events, ReaderJson json) {
        var fold = new StreamFold(streamId, new StreamHistory(decoder), List.of(projection));
        var trail = new RowTrail<>(projection.table(), json);
        for (RecordedEvent event : events) {
            fold.append(event);
            trail.is(fold.row(projection.table(), key), SetBy.of(event));
        }
        return trail.fields().map(fields -> new Explanation(projection.table().name(), streamId, key, fields));
    }

    private Projection<?> projection(String table) {
        return projections.all().stream()
                .filter(projection -> projection.table().name().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no projection fills " + table));
    }
}
