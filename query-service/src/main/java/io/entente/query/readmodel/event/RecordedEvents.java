package io.entente.query.readmodel.event;

import io.entente.common.codec.EventDecoder;
import io.entente.query.history.DecisiveEvents;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.readmodel.past.RecordedEntity;
import io.entente.query.readmodel.past.RecordedStreams;
import io.entente.query.readmodel.selection.RowSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the serving generation holds of single events. */
@Singleton
class RecordedEvents {

    private static final int ELSEWHERE_MAX = 100;

    private final RowSource rows;
    private final RecordedStreams streams;
    private final EventDecoder decoder;

    RecordedEvents(RowSource rows, RecordedStreams streams, EventDecoder decoder) {
        this.rows = rows;
        this.streams = streams;
        this.decoder = decoder;
    }

    /** The events in other streams with the source and id of an event, at most 100. */
    List<EventFate.Elsewhere> elsewhere(EventKey key, String streamId) {
        return streams.all(key, ELSEWHERE_MAX + 1).stream()
                .filter(row -> !row.streamId().equals(streamId))
                .map(row -> new EventFate.Elsewhere(row.streamId(), streams.position(row), row.recordedAt()))
                .toList();
    }

    Optional<RecordedEntity> find(EventKey key) {
        return streams.find(key);
    }

    /**
     * The events of a stream, folded.
     *
     * @param knownAt up to that instant; null for all
     */
    StreamHistory history(String streamId, @Nullable Instant knownAt) {
        return folded(streams.events(streamId, knownAt));
    }

    /** As much of a stream as decides what became of one event: a stream of any length has this answer. */
    StreamHistory decisive(String streamId, EventKey key) {
        return folded(DecisiveEvents.of(key.id(), streams.stream(streamId)));
    }

    private StreamHistory folded(List<RecordedEvent> events) {
        var history = new StreamHistory(decoder);
        events.forEach(history::append);
        return history;
    }

    List<FindingEntity> findings(EventKey key) {
        return rows.select(FindingEntity.class, "finding")
                .where("source = ?", key.source())
                .where("event_id = ?", key.id())
                .listBy("stream_id, finding_key");
    }

    List<ParkedEntity> parked(EventKey key) {
        return rows.select(ParkedEntity.class, "parked_event")
                .where("source = ?", key.source())
                .where("event_id = ?", key.id())
                .listBy("topic, partition, log_offset");
    }
}
