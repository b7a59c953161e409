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
 * Tells records that repeat an event from those that give its source and id to another one.
 *
 * <p>By the digest with which the ingest service tells the same. It is computed from both events: the digest in the header
 * of a record is believed by nobody here, since anybody can write one.
 */
public final class ReusedIds {

    private final Bodies recorded;

    /** @param recorded of the events that the generation holds */
    public ReusedIds(Bodies recorded) {
        this.recorded = recorded;
    }

    /** Reads CloudEvents of a stream as they were recorded, by offset; an offset without one is absent. */
    @FunctionalInterface
    public interface Bodies {
        Map<Long, String> of(String streamId, Collection<Long> offsets);
    }

    /**
     * Those of the repeated events that say something else than the event that counts, each with that one.
     *
     * @param history of the stream; holds the events that count
     * @param repeated events of the stream that the history has not taken
     * @param bodies by offset, of events that the generation does not hold yet
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
