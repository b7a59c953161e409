package io.entente.ingest.receipts;

import io.entente.ingest.publishing.LogState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Measured against the end of each partition at first sight. Thread-safe. */
final class CatchUp implements ReadProgress {

    private final Supplier<LogState> log;
    private final ConcurrentMap<Integer, Long> nextOffsets = new ConcurrentHashMap<>();
    private volatile boolean done;

    CatchUp(Supplier<LogState> log) {
        this.log = log;
    }

    @Override
    public boolean isCaughtUp() {
        if (!done && log.get() instanceof LogState.Usable usable) {
            done = gap(usable.endAtFirstSight()) == 0;
        }
        return done;
    }

    @Override
    public long gap() {
        return !done && log.get() instanceof LogState.Usable usable ? gap(usable.endAtFirstSight()) : 0;
    }

    /** Everything of the partition below this offset is in the index, or outside its window. */
    void passed(int partition, long nextOffset) {
        nextOffsets.merge(partition, nextOffset, Math::max);
    }

    private long gap(Map<Integer, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - nextOffsets.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
