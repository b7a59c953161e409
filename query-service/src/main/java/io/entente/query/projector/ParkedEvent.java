package io.entente.query.projector;

import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be applied, whole, with the reason.
 *
 * @param event who it says it is, null when it cannot be told
 * @param streamId the subject it claims, null when it cannot be told
 */
public record ParkedEvent(
        ConsumerRecord<byte[], byte[]> record,
        ParkReason reason,
        String detail,
        @Nullable EventKey event,
        @Nullable String streamId) {

    /** Longer details help nobody and fill the table. */
    static final int DETAIL_LENGTH_MAX = 2_000;

    public ParkedEvent {
        detail = detail.substring(0, Math.min(detail.length(), DETAIL_LENGTH_MAX))
                .replace('\0', ' ');
    }

    static ParkedEvent unreadable(ConsumerRecord<byte[], byte[]> record, ParkReason reason, String detail) {
        return new ParkedEvent(record, reason, detail, null, null);
    }

    /** An event on which a projection fails. */
    public static ParkedEvent failing(
            ConsumerRecord<byte[], byte[]> record, RecordedEvent event, RuntimeException failure) {
        return of(record, event, ParkReason.PROJECTION_FAILED, failure);
    }

    /** An event that the database does not take, itself or a row that it leads to. */
    public static ParkedEvent refused(
            ConsumerRecord<byte[], byte[]> record, RecordedEvent event, RefusedByStoreException refusal) {
        return of(record, event, ParkReason.REFUSED_BY_STORE, refusal);
    }

    private static ParkedEvent of(
            ConsumerRecord<byte[], byte[]> record, RecordedEvent event, ParkReason reason, RuntimeException cause) {
        return new ParkedEvent(record, reason, String.valueOf(cause), event.key(), event.streamId());
    }

    /** Header names and values; values that are no text are shown as well as they can be. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), RecordReader.text(header.value())));
        return headers;
    }
}
