package io.entente.query.projector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.MalformedEventException;
import io.entente.common.codec.RecordHeaders;
import io.entente.common.codec.Recordable;
import io.entente.common.codec.UndecodableEventException;
import io.entente.common.codec.UnknownEventTypeException;
import io.entente.common.position.LogPosition;
import io.entente.common.problem.Fault;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/** From the bytes of a record to an event, or to the reason why it is none. Never throws for what a record holds. */
public final class RecordReader {

    private static final String BINARY_PREFIX = "ce_";

    private final EventDecoder decoder;
    private final int partitions;

    /** @param partitions of the topic, to tell whether a record lies where its key belongs */
    public RecordReader(EventDecoder decoder, int partitions) {
        this.decoder = decoder;
        this.partitions = partitions;
    }

    /** What a record turned out to be. */
    public sealed interface Reading {

        record Accepted(StoredEvent stored) implements Reading {}

        record Rejected(ParkedEvent parked) implements Reading {}
    }

    public Reading read(ConsumerRecord<byte[], byte[]> record) {
        CloudEvent envelope;
        try {
            envelope = envelope(record);
        } catch (MalformedEventException malformed) {
            return new Reading.Rejected(
                    ParkedEvent.unreadable(record, ParkReason.NOT_AN_EVENT, String.valueOf(malformed.getMessage())));
        }
        ParkReason misplaced = misplacement(record, envelope);
        if (misplaced != null) {
            return parked(record, envelope, misplaced, "key " + text(record.key()) + ", subject " + envelope.subject());
        }
        // Asked of records only: what a generation holds already, it can hold.
        List<Fault> unrecordable = Recordable.faults(envelope.document());
        if (!unrecordable.isEmpty()) {
            return parked(record, envelope, ParkReason.INVALID_DATA, text(unrecordable));
        }
        try {
            return new Reading.Accepted(stored(record, envelope));
        } catch (UnknownEventTypeException unknown) {
            return parked(record, envelope, ParkReason.UNKNOWN_TYPE, String.valueOf(unknown.getMessage()));
        } catch (UndecodableEventException invalid) {
            return parked(record, envelope, ParkReason.INVALID_DATA, String.valueOf(invalid.getMessage()));
        }
    }

    /** An event as a generation holds it, read again. */
    public RecordedEvent recorded(LogPosition position, Instant recordedAt, String body) {
        return recorded(position, recordedAt, CloudEventCodec.structured(body.getBytes(StandardCharsets.UTF_8)));
    }

    private RecordedEvent recorded(LogPosition position, Instant recordedAt, CloudEvent envelope) {
        String type = decoder.newestType(envelope.type());
        ObjectNode data = decoder.newestData(envelope.type(), (ObjectNode) envelope.data());
        return new RecordedEvent(
                position,
                new EventKey(envelope.source(), envelope.id()),
                type,
                envelope.subject(),
                recordedAt,
                data,
                decoder.decode(type, data));
    }

    /** The record, told apart from others without reading what its event says. */
    LogEntry entry(ConsumerRecord<byte[], byte[]> record) {
        boolean fromIngest = record.headers().lastHeader(RecordHeaders.DIGEST) != null;
        try {
            CloudEvent envelope = envelope(record);
            var event = new EventKey(envelope.source(), envelope.id());
            return new LogEntry(
                    record.offset(),
                    fromIngest,
                    event,
                    envelope.subject(),
                    () -> read(record) instanceof Reading.Accepted);
        } catch (MalformedEventException noEvent) {
            return new LogEntry(record.offset(), fromIngest, null, null, () -> false);
        }
    }

    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static String text(List<Fault> faults) {
        return faults.stream()
                .map(fault -> "at '" + fault.pointer() + "': " + fault.detail())
                .collect(Collectors.joining("; "));
    }

    private StoredEvent stored(ConsumerRecord<byte[], byte[]> record, CloudEvent envelope) {
        Instant recordedAt = envelope.recordedAt();
        var position = new LogPosition(record.topic(), record.partition(), record.offset());
        Instant known = recordedAt == null ? Instant.ofEpochMilli(record.timestamp()) : recordedAt;
        return new StoredEvent(record, recorded(position, known, envelope), text(CloudEventCodec.encode(envelope)));
    }

    private @Nullable ParkReason misplacement(ConsumerRecord<byte[], byte[]> record, CloudEvent envelope) {
        byte[] subject = envelope.subject().getBytes(StandardCharsets.UTF_8);
        if (record.key() == null || !Arrays.equals(subject, record.key())) {
            return ParkReason.KEY_IS_NOT_SUBJECT;
        }
        return BuiltInPartitioner.partitionForKey(record.key(), partitions) == record.partition()
                ? null
                : ParkReason.WRONG_PARTITION;
    }

    private static Reading parked(
            ConsumerRecord<byte[], byte[]> record, CloudEvent envelope, ParkReason reason, String detail) {
        return new Reading.Rejected(new ParkedEvent(
                record, reason, detail, null, new EventKey(envelope.source(), envelope.id()), envelope.subject()));
    }

    private static CloudEvent envelope(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        Map<String, String> attributes = new HashMap<>();
        String contentType = null;
        for (var header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (name.startsWith(BINARY_PREFIX)) {
                attributes.put(name.substring(BINARY_PREFIX.length()), text(header.value()));
            } else if (name.equals("content-type")) {
                contentType = text(header.value());
            }
        }
        boolean binary = attributes.containsKey("specversion");
        return binary ? CloudEventCodec.binary(attributes, contentType, value) : CloudEventCodec.structured(value);
    }
}
