package io.entente.query.projector;

import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.ContentHash;
import io.entente.query.history.RecordedEvent;
import io.entente.query.history.StreamHistory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Distinguishes records that repeat an event from records that give its source and id to a different event.
 *
 * <p>Compares the same digest as the ingest service. Computes it from both events and does not trust the digest in a
 * record's header, because any producer can write one.
 */
public final class ReusedIds {

    private final Bodies recorded;

    /** @param recorded reads events that the generation holds */
    public ReusedIds(Bodies recorded) {
        this.recorded = recorded;
    }

    /** Reads CloudEvents of a stream as they were recorded, by offset; an offset without one is absent. */
    @FunctionalInterface
    public interface Bodies {
        Map<Long, String> of(String streamId, Collection<Long> offsets);
    }

    /**
     * The repeated events that differ from the event that counts, each with the one that counts.
     *
     * @param history of the stream, with the events that count
     * @param repeated events that the history did not add, because it has their source and id
     * @param bodies CloudEvents by offset, for events that the generation does not hold yet
     */
    public Map<RecordedEvent, RecordedEvent> among(
            StreamHistory history, Collection<RecordedEvent> repeated, Map<Long, String> bodies) {
        var reused = new HashMap<RecordedEvent, RecordedEvent>();
        if (repeated.isEmpty()) {
            return reused;
        }
        var firsts = new HashMap<RecordedEvent, RecordedEvent>();
        repeated.forEach(event -> firsts.put(event, history.find(event.key()).orElseThrow()));
        Map<Long, String> known = withMissing(bodies, firsts);
        firsts.forEach((event, first) -> {
            if (!hash(known, event).equals(hash(known, first))) {
                reused.put(event, first);
            }
        });
        return reused;
    }

    private Map<Long, String> withMissing(Map<Long, String> bodies, Map<RecordedEvent, RecordedEvent> firsts) {
        var missing = new TreeSet<Long>();
        firsts.forEach((event, first) -> missing.addAll(
                List.of(event.position().offset(), first.position().offset())));
        missing.removeAll(bodies.keySet());
        var known = new HashMap<>(bodies);
        if (!missing.isEmpty()) {
            String streamId = new ArrayList<>(firsts.keySet()).get(0).streamId();
            known.putAll(recorded.of(streamId, missing));
        }
        return known;
    }

    private static ContentHash hash(Map<Long, String> bodies, RecordedEvent event) {
        String body = Objects.requireNonNull(bodies.get(event.position().offset()), "the event is not there");
        return ContentHash.of(CloudEventCodec.structured(body.getBytes(StandardCharsets.UTF_8)));
    }
}
