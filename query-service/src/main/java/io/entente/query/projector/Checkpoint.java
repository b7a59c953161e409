package io.entente.query.projector;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation has got in one partition.
 *
 * @param nextOffset first offset not yet applied; not the last one applied
 * @param leaderEpoch of the last record applied, lets the broker notice a truncated log; null before the first
 * @param revision how often rows behind this checkpoint were changed later, by a parked event that was applied or a
 *     stream that was folded again; cached streams are valid for one revision only
 * @param recordedAt recorded time of the last record before it: later records count as recorded then or later
 */
public record Checkpoint(
        int partition, long nextOffset, @Nullable Integer leaderEpoch, int revision, Instant recordedAt) {

    /** For a partition without a record before it. */
    public Checkpoint(int partition, long nextOffset, @Nullable Integer leaderEpoch, int revision) {
        this(partition, nextOffset, leaderEpoch, revision, RecordedTime.NONE);
    }

    /** The checkpoint further on, in the same revision. */
    public Checkpoint movedTo(long offset, @Nullable Integer epoch) {
        return new Checkpoint(partition, offset, epoch, revision, recordedAt);
    }

    /** The same place, behind a record of that recorded time. */
    Checkpoint recordedAt(Instant last) {
        return new Checkpoint(partition, nextOffset, leaderEpoch, revision, last);
    }

    Checkpoint movedTo(OffsetAndMetadata place) {
        return movedTo(place.offset(), place.leaderEpoch().orElse(null));
    }

    OffsetAndMetadata place() {
        return new OffsetAndMetadata(nextOffset, Optional.ofNullable(leaderEpoch), "");
    }
}
