package io.entente.query.projector;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Computes the recorded time of a record: when the ledger learnt of it, which {@code knownAt} goes by.
 *
 * <p>Each ingest instance stamps events with its own clock before it queues them, so the stamps in a partition can go
 * back. The recorded time never goes back: it is the latest own time of the record and of all records before it in its
 * partition, parked and repeated ones included. What was known at an instant is therefore a prefix of each partition,
 * and the same prefix for every reader of the log.
 */
final class RecordedTime {

    /** The recorded time before the first record of a partition. */
    static final Instant NONE = Instant.EPOCH;

    /** The last millisecond that PostgreSQL can read as text. */
    private static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999Z");

    private RecordedTime() {}

    /**
     * The recorded time of one record, in milliseconds.
     *
     * @param before recorded time of the record before it in the partition; {@link #NONE} for the first
     * @param stamp the attribute {@code recordedtime}; null when the record has none
     * @param timestamp that the record has in Kafka; negative when it has none
     */
    static Instant of(Instant before, @Nullable Instant stamp, long timestamp) {
        Instant own = own(stamp, timestamp).truncatedTo(ChronoUnit.MILLIS);
        Instant bounded = own.isAfter(MAX) ? MAX : own;
        return bounded.isAfter(before) ? bounded : before;
    }

    /** The earlier one: a copy of a log may have newer timestamps, and a stamp may be invented. */
    private static Instant own(@Nullable Instant stamp, long timestamp) {
        if (timestamp < 0) {
            return stamp == null ? NONE : stamp;
        }
        Instant written = Instant.ofEpochMilli(timestamp);
        return stamp == null || stamp.isAfter(written) ? written : stamp;
    }
}
