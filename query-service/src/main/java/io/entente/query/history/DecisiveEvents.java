package io.entente.query.history;

import io.entente.common.event.AmendingEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a stream that decides what became of one of its events: what it refers to, what amends it, and so on from
 * each of those. Of that event its fold says what a fold of the whole stream says; of others it need not.
 */
public final class DecisiveEvents {

    /** A chain of references in which each link is looked up on its own; longer ones are no use to anybody. */
    static final int LINKS_MAX = 100;

    private final Recorded stream;
    private final List<RecordedEvent> amending;
    private final SortedMap<Long, RecordedEvent> byOffset = new TreeMap<>();
    private final Set<String> known = new HashSet<>();

    private DecisiveEvents(Recorded stream) {
        this.stream = stream;
        this.amending = stream.amending();
    }

    /** The events of one stream, in log order. */
    public interface Recorded {

        List<RecordedEvent> all();

        /** Its corrections and retractions. */
        List<RecordedEvent> amending();

        /** Those that have one of the ids, whatever their source: a name without a source means the first of them. */
        List<RecordedEvent> named(Set<String> ids);
    }

    /** In log order; all events of the stream when the references form a chain of more than {@value #LINKS_MAX}. */
    public static List<RecordedEvent> of(String id, Recorded stream) {
        var decisive = new DecisiveEvents(stream);
        Set<String> ids = Set.of(id);
        for (int links = 0; links < LINKS_MAX && !ids.isEmpty(); links++) {
            ids = decisive.take(ids);
        }
        return ids.isEmpty() ? List.copyOf(decisive.byOffset.values()) : stream.all();
    }

    /** Takes what has these ids or amends it, and tells the ids that have come up. */
    private Set<String> take(Set<String> ids) {
        known.addAll(ids);
        List<RecordedEvent> taken = new ArrayList<>(stream.named(ids));
        amending.stream().filter(event -> amendsOneOf(ids, event)).forEach(taken::add);
        taken.forEach(event -> byOffset.put(event.position().offset(), event));
        return taken.stream()
                .map(DecisiveEvents::ids)
                .flatMap(Collection::stream)
                .filter(id -> !known.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean amendsOneOf(Set<String> ids, RecordedEvent event) {
        return event.event() instanceof AmendingEvent amendment && ids.contains(amendment.targetId());
    }

    private static Set<String> ids(RecordedEvent event) {
        return Stream.concat(Stream.of(event.key().id()), NamedIds.of(event).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
