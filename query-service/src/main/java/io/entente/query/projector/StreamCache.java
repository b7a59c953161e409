package io.entente.query.projector;

import io.entente.query.projection.StreamFold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Folds of the streams seen last, so that a hot stream is not read again for each event. Bounded by the number of
 * events held. What it holds is true only as long as its projector is the one that advances the partition.
 */
final class StreamCache {

    private final int eventsMax;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long events;

    StreamCache(int eventsMax) {
        this.eventsMax = eventsMax;
    }

    Optional<StreamFold> find(String streamId) {
        return Optional.ofNullable(entries.get(streamId)).map(Entry::fold);
    }

    void put(int partition, String streamId, StreamFold fold) {
        forget(streamId);
        entries.put(streamId, new Entry(partition, fold, fold.size()));
        events += fold.size();
        var eldest = entries.entrySet().iterator();
        while (events > eventsMax && eldest.hasNext()) {
            events -= eldest.next().getValue().size();
            eldest.remove();
        }
    }

    void forget(String streamId) {
        Entry entry = entries.remove(streamId);
        if (entry != null) {
            events -= entry.size();
        }
    }

    void forgetPartition(int partition) {
        entries.values().removeIf(entry -> {
            boolean gone = entry.partition() == partition;
            events -= gone ? entry.size() : 0;
            return gone;
        });
    }

    void clear() {
        entries.clear();
        events = 0;
    }

    private record Entry(int partition, StreamFold fold, int size) {}
}
