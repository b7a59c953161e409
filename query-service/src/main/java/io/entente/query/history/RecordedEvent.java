package io.entente.query.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import io.entente.common.event.CooperationEvent;
import io.entente.common.position.LogPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * One event as the log holds it, its data upcast to the newest shape.
 *
 * <p>Keeps the data as bytes, because a stream in memory holds many and patches few; equality is that of the position.
 */
public final class RecordedEvent {

    private final LogPosition position;
    private final EventKey key;
    private final String type;
    private final String streamId;
    private final Instant recordedAt;
    private final CooperationEvent event;
    private final byte[] data;
    private final String name;

    /** @param type the newest type of these data, after upcasting */
    public RecordedEvent(
            LogPosition position,
            EventKey key,
            String type,
            String streamId,
            Instant recordedAt,
            ObjectNode data,
            CooperationEvent event) {
        this.position = position;
        this.key = key;
        this.type = type;
        this.name = type.substring(type.lastIndexOf('.', type.lastIndexOf('.') - 1) + 1, type.lastIndexOf('.'));
        this.streamId = streamId;
        this.recordedAt = recordedAt;
        this.event = event;
        this.data = Json.bytes(data);
    }

    public LogPosition position() {
        return position;
    }

    public EventKey key() {
        return key;
    }

    public String type() {
        return type;
    }

    /** The type without prefix and version, such as {@code MeetingHeld}. */
    public String name() {
        return name;
    }

    public String streamId() {
        return streamId;
    }

    /** Transaction time: when the ledger learnt of it. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public CooperationEvent event() {
        return event;
    }

    /** Length of the data as JSON, in bytes. */
    public int dataBytes() {
        return data.length;
    }

    /** A fresh tree on each call; the caller may change it. */
    public ObjectNode data() {
        try {
            return (ObjectNode) Json.mapper().readTree(data);
        } catch (IOException impossible) {
            throw new UncheckedIOException("data that were written cannot be read", impossible);
        }
    }

    /** The data in UTF-8. Not a copy: callers must not change it. */
    public byte[] json() {
        return data;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedEvent that && position.equals(that.position);
    }

    @Override
    public int hashCode() {
        return position.hashCode();
    }

    @Override
    public String toString() {
        return type + " " + key + " at " + position;
    }
}
