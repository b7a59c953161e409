package io.entente.query.readmodel.past;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.common.position.LogPosition;
import io.entente.query.history.DecisiveEvents;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.http.StreamTooLongException;
import io.entente.query.projector.EventLogConfig;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events that the serving generation was folded from. */
@Singleton
public class RecordedStreams {

    /** Constant, as the index that finds them has the same condition. */
    static final String AMENDING = "type in ('io.entente.EventCorrected.v1', 'io.entente.EventRetracted.v1')";

    private final RowSource rows;
    private final EventDecoder decoder;
    private final EventLogConfig log;
    private final int eventsMax;

    RecordedStreams(RowSource rows, EventDecoder decoder, EventLogConfig log, PastConfig config) {
        this.rows = rows;
        this.decoder = decoder;
        this.log = log;
        this.eventsMax = config.streamEventsMax();
    }

    /** Of an event that was recorded under several subjects, the first in the alphabet of streams. */
    public Optional<RecordedEntity> find(EventKey key) {
        return all(key, 1).stream().findFirst();
    }

    /** The events with that source and id, at most one for each stream, ordered by stream id. */
    public List<RecordedEntity> all(EventKey key, int max) {
        return rows.select(RecordedEntity.class, "event")
                .where("source = ?", key.source())
                .where("event_id = ?", key.id())
                .listBy("stream_id, log_offset", max);
    }

    /**
     * The events of a stream in log order, recorded up to an instant; none for a stream that nobody knows.
     *
     * @param knownAt that instant included; null for all
     * @throws StreamTooLongException when there are more than one request may fold
     */
    public List<RecordedEvent> events(String streamId, @Nullable Instant knownAt) {
        return bounded(streamId, ofStream(rows, streamId).where("recorded_at <= ?", knownAt));
    }

    /**
     * The same stream, to be read in parts.
     *
     * @throws StreamTooLongException when a part has more events than one request may fold
     */
    public DecisiveEvents.Recorded stream(String streamId) {
        return new DecisiveEvents.Recorded() {
            @Override
            public List<RecordedEvent> all() {
                return events(streamId, null);
            }

            @Override
            public List<RecordedEvent> amending() {
                return bounded(streamId, amendingIn(rows, streamId));
            }

            @Override
            public List<RecordedEvent> named(Set<String> ids) {
                return bounded(streamId, namedIn(rows, streamId, ids));
            }
        };
    }

    static Selection<RecordedEntity> amendingIn(RowSource rows, String streamId) {
        return ofStream(rows, streamId).where(AMENDING);
    }

    static Selection<RecordedEntity> namedIn(RowSource rows, String streamId, Set<String> ids) {
        return ofStream(rows, streamId).whereOneOf("event_id", ids);
    }

    private static Selection<RecordedEntity> ofStream(RowSource rows, String streamId) {
        return rows.select(RecordedEntity.class, "event").where("stream_id = ?", streamId);
    }

    private List<RecordedEvent> bounded(String streamId, Selection<RecordedEntity> events) {
        List<RecordedEntity> found = events.listBy("log_offset", eventsMax + 1);
        if (found.size() > eventsMax) {
            throw new StreamTooLongException(streamId, eventsMax);
        }
        return found.stream().map(this::recorded).toList();
    }

    public LogPosition position(RecordedEntity row) {
        return new LogPosition(log.topic(), row.partition, row.logOffset);
    }

    private RecordedEvent recorded(RecordedEntity row) {
        CloudEvent envelope = CloudEventCodec.structured(row.body.getBytes(StandardCharsets.UTF_8));
        String type = decoder.newestType(envelope.type());
        ObjectNode data = decoder.newestData(envelope.type(), (ObjectNode) envelope.data());
        return new RecordedEvent(
                position(row),
                new EventKey(row.source, row.eventId),
                type,
                row.streamId,
                row.recordedAt,
                data,
                decoder.decode(type, data));
    }
}
