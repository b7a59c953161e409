package io.entente.ingest.receipts;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.Json;
import io.entente.ingest.publishing.LogRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An event as it will stand in the log: checked, stamped with its recorded time, encoded once. */
// Bytes that are only handed on: nobody compares these records, and copies cost on the way of every event.
@SuppressWarnings("ArrayRecordComponent")
public record RecordedEvent(CloudEvent event, Digest digest, Instant recordedTime, byte[] encoded) {

    /** The time is cut to the millisecond, as in the record, so that a receipt is the same after a restart. */
    public static RecordedEvent of(CloudEvent event, Instant now) {
        Instant recordedTime = now.truncatedTo(ChronoUnit.MILLIS);
        var document = Json.mapper().createObjectNode();
        document.setAll(event.document());
        document.put("partitionkey", event.subject());
        document.put(CloudEvent.RECORDED_TIME, recordedTime.toString());
        var stamped = new CloudEvent(document);
        return new RecordedEvent(stamped, Digest.of(stamped), recordedTime, CloudEventCodec.encode(stamped));
    }

    LogRecord record() {
        return new LogRecord(event.subject(), recordedTime, encoded, digest.toBytes());
    }
}
