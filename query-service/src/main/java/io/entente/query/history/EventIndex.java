package io.entente.query.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the recorded event that another one names.
 *
 * <p>A name without a source means the first event in the log that has the id: later arrivals never change what an
 * earlier reference means.
 */
final class EventIndex {

    private final Map<EventKey, RecordedEvent> byKey = new HashMap<>();
    private final Map<String, List<RecordedEvent>> byId = new HashMap<>();

    /** @return false when an event of the same key is there already */
    boolean add(RecordedEvent event) {
        if (byKey.putIfAbsent(event.key(), event) != null) {
            return false;
        }
        byId.computeIfAbsent(event.key().id(), id -> new ArrayList<>(1)).add(event);
        return true;
    }

    /** The event an amendment names; null source means: of any source. */
    Optional<RecordedEvent> named(@Nullable String source, String id) {
        return source == null
                ? byId.getOrDefault(id, List.of()).stream().findFirst()
                : Optional.ofNullable(byKey.get(new EventKey(source, id)));
    }

    /** The event that an event of the given source means by an id: one of its own source, else of any. */
    Optional<RecordedEvent> meantBy(String source, String id) {
        return named(source, id).or(() -> named(null, id));
    }
}
