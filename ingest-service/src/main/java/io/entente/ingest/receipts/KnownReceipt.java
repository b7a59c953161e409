package io.entente.ingest.receipts;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogId;
import io.entente.common.position.LogPosition;
import java.time.Instant;

/**
 * Proof that an event is in the log, asked for afterwards. What the event says stands in the log, at the position.
 *
 * @param position where; with several records of the event, the first known one
 * @param recordedTime when it was taken in, to the millisecond
 * @param consistencyToken sent with a read, makes the read include this event
 */
@JsonPropertyOrder({"source", "id", "position", "recordedTime", "consistencyToken"})
public record KnownReceipt(
        String source, String id, LogPosition position, Instant recordedTime, String consistencyToken) {

    static KnownReceipt of(String source, String id, LogId log, LogPosition position, Instant recordedTime) {
        return new KnownReceipt(
                source,
                id,
                position,
                recordedTime,
                ConsistencyToken.of(position).ofLog(log).wire());
    }
}
