package io.entente.query.projector;

import io.entente.query.projection.StreamFold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Folds of the streams seen last, so that a hot stream is not read again for each event. Bounded by the memory that
 * they take. Its entries are valid only as long as its projector is the one that advances the partition.
 */
final class StreamCache {

    private final long bytesMax;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    StreamCache(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    Optional<StreamFold> find(String streamId) {
        return Optional.ofNullable(entries.get(streamId)).map(Entry::fold);
    }

    void put(int partition, String streamId, StreamFold fold) {
        forget(streamId);
        entries.put(streamId, new Entry(partition, fold, fold.heapBytes()));
        bytes += fold.heapBytes();
        var eldest = entries.entrySet().iterator();
        while (bytes > bytesMax && eldest.hasNext()) {
            bytes -= eldest.next().getValue().heapBytes();
            eldest.remove();
        }
    }

    void forget(String streamId) {
        Entry entry = entries.remove(streamId);
        if (entry != null) {
            bytes -= entry.heapBytes();
        }
    }

    void forgetPartition(int partition) {
        entries.values().removeIf(entry -> {
            boolean gone = entry.partition() == partition;
            bytes -= gone ? entry.heapBytes() : 0;
            return gone;
        });
    }

    void clear() {
        entries.clear();
        bytes = 0;
    }

    private record Entry(int partition, StreamFold fold, long heapBytes) {}
}
