package io.entente.ingest.intake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams of one request of which an event may be missing in the log: what follows would stand before it after a
 * retry. Bounded: beyond {@link #STREAMS_MAX} every stream counts as interrupted. Thread-safe.
 */
final class InterruptedStreams {

    static final int STREAMS_MAX = 1_000;

    private final Set<String> streams = ConcurrentHashMap.newKeySet();

    boolean contains(String stream) {
        return streams.contains(stream) || streams.size() >= STREAMS_MAX;
    }

    boolean isEmpty() {
        return streams.isEmpty();
    }

    void add(String stream) {
        if (streams.size() < STREAMS_MAX) {
            streams.add(stream);
        }
    }
}
