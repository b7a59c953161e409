package io.entente.query.projector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.ContentHash;
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
import java.util.ArrayList;
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

        ConsumerRecord<byte[], byte[]> record();

        /** The recorded time of the record, also when it is no event. */
        Instant recordedAt();

        record Accepted(StoredEvent stored) implements Reading {

            @Override
            public ConsumerRecord<byte[], byte[]> record() {
                return stored.record();
            }

            @Override
            public Instant recordedAt() {
                return stored.event().recordedAt();
            }
        }

        record Rejected(ParkedEvent parked) implements Reading {

            @Override
            public ConsumerRecord<byte[], byte[]> record() {
                return parked.record();
            }

            @Override
            public Instant recordedAt() {
                return parked.recordedAt();
            }
        }
    }

    /**
     * Records that follow each other in one partition.
     *
     * @param before recorded time of the record before the first
     */
    public List<Reading> read(Iterable<ConsumerRecord<byte[], byte[]>> records, Instant before) {
        var readings = new ArrayList<Reading>();
        Instant last = before;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Reading reading = read(record, last);
            readings.add(reading);
            last = reading.recordedAt();
        }
        return readings;
    }

    /** Reads a record as if it were the first in its partition. */
    public Reading read(ConsumerRecord<byte[], byte[]> record) {
        return read(record, RecordedTime.NONE);
    }

    /** @param before recorded time of the record before it */
    public Reading read(ConsumerRecord<byte[], byte[]> record, Instant before) {
        CloudEvent envelope;
        try {
            envelope = envelope(record);
        } catch (MalformedEventException malformed) {
            Instant recordedAt = RecordedTime.of(before, null, record.timestamp());
            return new Reading.Rejected(
                    ParkedEvent.unreadable(record, recordedAt, String.valueOf(malformed.getMessage())));
        }
        Instant recordedAt = RecordedTime.of(before, envelope.recordedAt(), record.timestamp());
        ParkReason misplaced = misplacement(record, envelope);
        if (misplaced != null) {
            return parked(
                    record,
                    recordedAt,
                    envelope,
                    misplaced,
                    "key " + text(record.key()) + ", subject " + envelope.subject());
        }
        // For new records only: a generation can hold the events that it already holds.
        List<Fault> unrecordable = Recordable.faults(envelope.document());
        if (!unrecordable.isEmpty()) {
            return parked(record, recordedAt, envelope, ParkReason.INVALID_DATA, text(unrecordable));
        }
        try {
            return new Reading.Accepted(stored(record, recordedAt, envelope));
        } catch (UnknownEventTypeException unknown) {
            return parked(record, recordedAt, envelope, ParkReason.UNKNOWN_TYPE, String.valueOf(unknown.getMessage()));
        } catch (UndecodableEventException invalid) {
            return parked(record, recordedAt, envelope, ParkReason.INVALID_DATA, String.valueOf(invalid.getMessage()));
        }
    }

    /**
     * Reads the recorded time alone, which is cheaper than reading the event.
     *
     * @param before recorded time of the record before it
     */
    public Instant recordedAt(ConsumerRecord<byte[], byte[]> record, Instant before) {
        try {
            return RecordedTime.of(before, envelope(record).recordedAt(), record.timestamp());
        } catch (MalformedEventException noEvent) {
            return RecordedTime.of(before, null, record.timestamp());
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
                    () -> read(record) instanceof Reading.Accepted,
                    () -> ContentHash.of(envelope));
        } catch (MalformedEventException noEvent) {
            return new LogEntry(record.offset(), fromIngest, null, null, () -> false, () -> null);
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

    private StoredEvent stored(ConsumerRecord<byte[], byte[]> record, Instant recordedAt, CloudEvent envelope) {
        var position = new LogPosition(record.topic(), record.partition(), record.offset());
        return new StoredEvent(
                record, recorded(position, recordedAt, envelope), text(CloudEventCodec.encode(envelope)));
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
            ConsumerRecord<byte[], byte[]> record,
            Instant recordedAt,
            CloudEvent envelope,
            ParkReason reason,
            String detail) {
        return new Reading.Rejected(new ParkedEvent(
                record,
                recordedAt,
                reason,
                detail,
                null,
                new EventKey(envelope.source(), envelope.id()),
                envelope.subject()));
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
