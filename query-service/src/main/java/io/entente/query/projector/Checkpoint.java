package io.entente.query.projector;

import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation has got in one partition.
 *
 * @param nextOffset first offset not yet applied; not the last one applied
 * @param leaderEpoch of the last record applied, lets the broker notice a truncated log; null before the first
 */
public record Checkpoint(
        int partition, long nextOffset, @Nullable Integer leaderEpoch) {

    static Checkpoint of(int partition, OffsetAndMetadata place) {
        return new Checkpoint(partition, place.offset(), place.leaderEpoch().orElse(null));
    }

    OffsetAndMetadata place() {
        return new OffsetAndMetadata(nextOffset, Optional.ofNullable(leaderEpoch), "");
    }
}
