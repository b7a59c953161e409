package io.entente.ingest.receipts;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An event as it would stand in the log, unchecked: its digest is taken only of one that is worth it. */
// Bytes that are only handed on: nobody compares these records.
@SuppressWarnings("ArrayRecordComponent")
public record StampedEvent(CloudEvent event, Instant recordedTime, byte[] encoded) {

    /** The time is cut to the millisecond, as in the record, so that a receipt is the same after a restart. */
    public static StampedEvent of(CloudEvent event, Instant now) {
        Instant recordedTime = now.truncatedTo(ChronoUnit.MILLIS);
        var document = Json.mapper().createObjectNode();
        document.setAll(event.document());
        document.put("partitionkey", event.subject());
        document.put(CloudEvent.RECORDED_TIME, recordedTime.toString());
        var stamped = new CloudEvent(document);
        return new StampedEvent(stamped, recordedTime, CloudEventCodec.encode(stamped));
    }

    public RecordedEvent recorded() {
        return new RecordedEvent(event, Digest.of(event), recordedTime, encoded);
    }
}
