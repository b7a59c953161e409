package io.entente.ingest.receipts;

import io.entente.common.codec.ContentHash;
import io.entente.common.position.LogPosition;
import java.time.Instant;

/** An event that is in the log: what it says, where it stands, when it was recorded (to the millisecond). */
public record StoredEvent(ContentHash content, int partition, long offset, long recordedMillis) {

    static StoredEvent at(LogPosition position, ContentHash content, Instant recordedTime) {
        return new StoredEvent(content, position.partition(), position.offset(), recordedTime.toEpochMilli());
    }

    public Instant recordedTime() {
        return Instant.ofEpochMilli(recordedMillis);
    }

    /**
     * Whether this record counts, and not the other one, when both are in the log with one source and id: in one
     * partition the first counts, in two partitions the one recorded first. The order in which they become known does
     * not matter.
     */
    boolean isBefore(StoredEvent other) {
        if (partition == other.partition) {
            return offset < other.offset;
        }
        return recordedMillis == other.recordedMillis
                ? partition < other.partition
                : recordedMillis < other.recordedMillis;
    }
}
