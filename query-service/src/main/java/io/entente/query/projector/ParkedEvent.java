package io.entente.query.projector;

import io.entente.query.history.EventKey;
import io.entente.query.history.RecordedEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be applied, whole, with the reason.
 *
 * @param recordedAt its recorded time, which it keeps when it is applied later
 * @param stack what failed and where; null when the record itself is to blame
 * @param event who it says it is, null when it cannot be told
 * @param streamId the subject it claims, null when it cannot be told
 */
public record ParkedEvent(
        ConsumerRecord<byte[], byte[]> record,
        Instant recordedAt,
        ParkReason reason,
        String detail,
        @Nullable String stack,
        @Nullable EventKey event,
        @Nullable String streamId) {

    /** Longer details help nobody and fill the table. */
    static final int DETAIL_LENGTH_MAX = 2_000;

    /** About a hundred frames: what the code was doing is at the top, and the causes follow. */
    static final int STACK_LENGTH_MAX = 16_000;

    public ParkedEvent {
        detail = bounded(detail, DETAIL_LENGTH_MAX);
    }

    static ParkedEvent unreadable(ConsumerRecord<byte[], byte[]> record, Instant recordedAt, String detail) {
        return new ParkedEvent(record, recordedAt, ParkReason.NOT_AN_EVENT, detail, null, null, null);
    }

    /** An event on which a projection fails, or whose rows the tables cannot hold. */
    public static ParkedEvent leftOut(
            ConsumerRecord<byte[], byte[]> record, RecordedEvent event, RuntimeException failure) {
        boolean refused = failure instanceof RefusedByStoreException;
        return of(record, event, refused ? ParkReason.REFUSED_BY_STORE : ParkReason.PROJECTION_FAILED, failure);
    }

    /** An event with the source and id of a different event. */
    public static ParkedEvent reused(ConsumerRecord<byte[], byte[]> record, RecordedEvent event, RecordedEvent first) {
        return new ParkedEvent(
                record,
                event.recordedAt(),
                ParkReason.ID_REUSED,
                "the event at " + first.position().partition() + "-"
                        + first.position().offset() + ", recorded at " + first.recordedAt()
                        + ", has the same source and id and counts. If this one is right too, it needs an id of its own",
                null,
                event.key(),
                event.streamId());
    }

    private static ParkedEvent of(
            ConsumerRecord<byte[], byte[]> record, RecordedEvent event, ParkReason reason, RuntimeException cause) {
        return new ParkedEvent(
                record, event.recordedAt(), reason, String.valueOf(cause), stack(cause), event.key(), event.streamId());
    }

    private static String stack(RuntimeException cause) {
        var stack = new StringWriter();
        cause.printStackTrace(new PrintWriter(stack));
        return bounded(stack.toString(), STACK_LENGTH_MAX);
    }

    private static String bounded(String text, int max) {
        return text.substring(0, Math.min(text.length(), max)).replace('\0', ' ');
    }

    /** Header names and values; values that are no text are shown as well as they can be. */
    public Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(
                        header -> headers.put(header.key().replace('\0', '\uFFFD'), RecordReader.text(header.value())));
        return headers;
    }
}
