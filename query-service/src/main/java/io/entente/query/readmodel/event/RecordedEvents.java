package io.entente.query.readmodel.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.common.position.LogPosition;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import io.entente.query.projector.EventLogConfig;
import io.entente.query.readmodel.selection.Selection;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the serving generation holds of single events. */
@Singleton
class RecordedEvents {

    private final EntityManager entities;
    private final EventDecoder decoder;
    private final EventLogConfig log;

    RecordedEvents(EntityManager entities, EventDecoder decoder, EventLogConfig log) {
        this.entities = entities;
        this.decoder = decoder;
        this.log = log;
    }

    /** Of an event that was recorded under several subjects, the first in the alphabet of streams. */
    Optional<RecordedEntity> find(EventKey key) {
        return Selection.from(entities, RecordedEntity.class, "event")
                .where("source = ?", key.source())
                .where("event_id = ?", key.id())
                .listBy("stream_id, log_offset")
                .stream()
                .findFirst();
    }

    /** All events of a stream, folded. */
    StreamHistory history(String streamId) {
        var history = new StreamHistory(decoder);
        Selection.from(entities, RecordedEntity.class, "event")
                .where("stream_id = ?", streamId)
                .listBy("log_offset")
                .forEach(row -> history.append(recorded(row)));
        return history;
    }

    List<FindingEntity> findings(EventKey key) {
        return Selection.from(entities, FindingEntity.class, "finding")
                .where("source = ?", key.source())
                .where("event_id = ?", key.id())
                .listBy("stream_id, finding_key");
    }

    List<ParkedEntity> parked(EventKey key) {
        return Selection.from(entities, ParkedEntity.class, "parked_event")
                .where("source = ?", key.source())
                .where("event_id = ?", key.id())
                .listBy("topic, partition, log_offset");
    }

    LogPosition position(RecordedEntity row) {
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
