package io.entente.query.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.EventDecoder;
import io.entente.common.codec.MalformedEventException;
import io.entente.common.codec.Recordable;
import io.entente.common.codec.UndecodableEventException;
import io.entente.common.codec.UnknownEventTypeException;
import io.entente.common.position.LogPosition;
import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log, as it was read.
 *
 * @param recordedAt recorded time, also of a parked record
 * @param event null when it cannot be applied
 * @param envelope null when the bytes are no event
 * @param reason why it is parked; null when it is not
 */
record NaiveReading(
        ConsumerRecord<byte[], byte[]> record,
        Instant recordedAt,
        @Nullable CloudEvent envelope,
        @Nullable RecordedEvent event,
        @Nullable String reason) {

    private static final EventDecoder DECODER = EventDecoder.current();

    /** @param before recorded time of the record before it in its partition; 1970 when it is the first */
    static NaiveReading of(ConsumerRecord<byte[], byte[]> record, int partitions, Instant before) {
        Instant written = Instant.ofEpochMilli(record.timestamp());
        CloudEvent envelope;
        try {
            envelope = CloudEventCodec.structured(record.value() == null ? new byte[0] : record.value());
        } catch (MalformedEventException noEvent) {
            return new NaiveReading(record, later(before, written), null, null, "not-an-event");
        }
        Instant stamp = envelope.recordedAt();
        Instant own = stamp != null && stamp.isBefore(written) ? stamp : written;
        return of(record, partitions, later(before, own), envelope);
    }

    private static NaiveReading of(
            ConsumerRecord<byte[], byte[]> record, int partitions, Instant recordedAt, CloudEvent envelope) {
        var parked = new NaiveReading(record, recordedAt, envelope, null, null);
        byte[] subject = envelope.subject().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(subject, record.key())) {
            return parked.because("key-is-not-subject");
        }
        if (BuiltInPartitioner.partitionForKey(subject, partitions) != record.partition()) {
            return parked.because("wrong-partition");
        }
        if (!Recordable.faults(envelope.document()).isEmpty()) {
            return parked.because("invalid-data");
        }
        try {
            return new NaiveReading(record, recordedAt, envelope, recorded(record, recordedAt, envelope), null);
        } catch (UnknownEventTypeException unknown) {
            return parked.because("unknown-type");
        } catch (UndecodableEventException invalid) {
            return parked.because("invalid-data");
        }
    }

    NaiveReading because(String why) {
        return new NaiveReading(record, recordedAt, envelope, null, why);
    }

    /** The content of the event, without attributes that differ when it is sent twice. */
    JsonNode content() {
        ObjectNode content = Objects.requireNonNull(envelope).document().deepCopy();
        content.remove(List.of("recordedtime", "traceparent", "tracestate"));
        return content;
    }

    @Nullable
    EventKey key() {
        return envelope == null ? null : new EventKey(envelope.source(), envelope.id());
    }

    @Nullable
    String streamId() {
        return envelope == null ? null : envelope.subject();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static RecordedEvent recorded(
            ConsumerRecord<byte[], byte[]> record, Instant recordedAt, CloudEvent envelope) {
        ObjectNode data = DECODER.newestData(envelope.type(), (ObjectNode) envelope.data());
        return new RecordedEvent(
                new LogPosition(record.topic(), record.partition(), record.offset()),
                new EventKey(envelope.source(), envelope.id()),
                DECODER.newestType(envelope.type()),
                envelope.subject(),
                recordedAt,
                data,
                DECODER.decode(envelope));
    }
}
