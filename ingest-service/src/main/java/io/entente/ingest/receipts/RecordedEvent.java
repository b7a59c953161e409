package io.entente.ingest.receipts;

import io.entente.common.codec.CloudEvent;
import io.entente.ingest.publishing.LogRecord;
import java.time.Instant;

/** An event as it will stand in the log: checked, stamped with its recorded time, encoded once. */
// Bytes that are only handed on: nobody compares these records, and copies cost on the way of every event.
@SuppressWarnings("ArrayRecordComponent")
public record RecordedEvent(CloudEvent event, Digest digest, Instant recordedTime, byte[] encoded) {

    public static RecordedEvent of(CloudEvent event, Instant now) {
        return StampedEvent.of(event, now).recorded();
    }

    LogRecord record() {
        return new LogRecord(event.subject(), recordedTime, encoded, digest.toBytes());
    }
}
