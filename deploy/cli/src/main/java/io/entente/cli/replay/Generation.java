package io.entente.cli.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generation and how far it has got, in the words of the service. */
record Generation(
        int generation,
        String state,
        @Nullable String name,
        boolean ofThisService,
        Instant createdAt,
        long bytes,
        List<Partition> partitions) {

    record Partition(int partition, long startOffset, long nextOffset, long applied, long duplicates, long parked) {}

    boolean isServing() {
        return state.equals("serving");
    }

    boolean isStandby() {
        return state.equals("standby");
    }

    long sum(ToLongFunction<Partition> figure) {
        return partitions.stream().mapToLong(figure).sum();
    }

    /** Records of the log that it is behind the other one. */
    long behind(Generation other) {
        Map<Integer, Long> nextOffsets =
                partitions.stream().collect(Collectors.toMap(Partition::partition, Partition::nextOffset));
        return other.sum(there ->
                Math.max(0, there.nextOffset() - nextOffsets.getOrDefault(there.partition(), there.startOffset())));
    }
}
