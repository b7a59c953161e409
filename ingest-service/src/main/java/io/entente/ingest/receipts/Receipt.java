package io.entente.ingest.receipts;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import java.time.Instant;

/**
 * Proof that an event is in the log.
 *
 * @param position where; with several records of the event, the first known one
 * @param recordedTime when it was taken in, to the millisecond
 * @param consistencyToken sent with a read, makes the read include this event
 * @param duplicate whether it was there before this request
 */
@JsonPropertyOrder({"source", "id", "type", "subject", "position", "recordedTime", "consistencyToken", "duplicate"})
public record Receipt(
        String source,
        String id,
        String type,
        String subject,
        LogPosition position,
        Instant recordedTime,
        String consistencyToken,
        boolean duplicate) {

    static Receipt of(CloudEvent event, LogId log, LogPosition position, Instant recordedTime, boolean duplicate) {
        return new Receipt(
                event.source(),
                event.id(),
                event.type(),
                event.subject(),
                position,
                recordedTime,
                ConsistencyToken.of(position).ofLog(log).wire(),
                duplicate);
    }
}
