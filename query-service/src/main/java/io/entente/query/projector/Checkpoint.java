package io.entente.query.projector;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation has got in one partition.
 *
 * @param nextOffset first offset not yet applied; not the last one applied
 * @param leaderEpoch of the last record applied, lets the broker notice a truncated log; null before the first
 * @param revision how often rows behind this one were changed since, by a parked event that was applied or a stream that
 *     was folded again: what is known of streams holds for one revision only
 */
public record Checkpoint(
        int partition, long nextOffset, @Nullable Integer leaderEpoch, int revision) {

    /** The checkpoint further on, in the same revision. */
    public Checkpoint movedTo(long offset, @Nullable Integer epoch) {
        return new Checkpoint(partition, offset, epoch, revision);
    }

    Checkpoint movedTo(OffsetAndMetadata place) {
        return movedTo(place.offset(), place.leaderEpoch().orElse(null));
    }

    OffsetAndMetadata place() {
        return new OffsetAndMetadata(nextOffset, Optional.ofNullable(leaderEpoch), "");
    }
}
