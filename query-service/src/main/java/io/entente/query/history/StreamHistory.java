package io.entente.query.history;

import io.entente.common.codec.EventDecoder;
import io.entente.common.event.AmendingEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All recorded events of one stream in log order, without duplicates, and the history that results from them.
 *
 * <p>Not thread-safe.
 */
public final class StreamHistory {

    private final EventDecoder decoder;
    private final EventIndex index = new EventIndex();
    private final List<RecordedEvent> events = new ArrayList<>();

    /** Ids that some event names: the arrival of one of them can change what others mean. */
    private final Set<String> named = new HashSet<>();

    private EffectiveHistory effective;
    private boolean stale;

    public StreamHistory(EventDecoder decoder) {
        this.decoder = decoder;
        this.effective = new EffectiveHistory(events, index, decoder);
    }

    /** Appends an event; events must come in log order. The first occurrence of a key wins. */
    public Appended append(RecordedEvent event) {
        if (!index.add(event)) {
            return new Appended.Duplicate();
        }
        boolean changesThePast = event.event() instanceof AmendingEvent
                || named.contains(event.key().id());
        events.add(event);
        named.addAll(NamedIds.of(event));
        if (changesThePast) {
            stale = true;
            return new Appended.ChangesThePast();
        }
        return stale ? new Appended.ChangesThePast() : new Appended.Plain(effective.extend(event));
    }

    /** The effective events in log order. */
    public List<EffectiveEvent<?>> effective() {
        return List.copyOf(upToDate().events());
    }

    /** The events that were taken back, in log order, each as it counted until then. Amending events are none of them. */
    public List<EffectiveEvent<?>> retracted() {
        return List.copyOf(upToDate().retracted());
    }

    /** What became of each correction and retraction, in log order. */
    public Map<Amendment, AmendmentOutcome> amendmentOutcomes() {
        return upToDate().amendmentOutcomes();
    }

    /** The event that an amending one of this stream means; empty while it is not recorded. */
    public Optional<RecordedEvent> targetOf(AmendingEvent amending) {
        return index.named(amending.targetSource(), amending.targetId());
    }

    /**
     * How many descendants follow the date of a corrected event, by the correction that passes it on.
     *
     * <p>A correction that passes no date on, or has no effect, is absent. Walks the whole stream.
     */
    public Map<EventKey, Integer> redatedDescendants() {
        return upToDate().redatedDescendants();
    }

    /** The recorded event of that key; a duplicate is not it. */
    public Optional<RecordedEvent> find(EventKey key) {
        return index.named(key.source(), key.id());
    }

    /** The corrections and retractions that name the event, whatever became of them, in log order. */
    public Map<Amendment, AmendmentOutcome> amendmentsOf(RecordedEvent event) {
        var naming = new LinkedHashMap<Amendment, AmendmentOutcome>();
        amendmentOutcomes().forEach((amendment, outcome) -> {
            if (index.named(amendment.event().targetSource(), amendment.target())
                    .filter(event::equals)
                    .isPresent()) {
                naming.put(amendment, outcome);
            }
        });
        return naming;
    }

    /** The events as recorded, amending ones included, duplicates not. */
    public List<RecordedEvent> recorded() {
        return List.copyOf(events);
    }

    public int size() {
        return events.size();
    }

    private EffectiveHistory upToDate() {
        if (stale) {
            effective = new EffectiveHistory(events, index, decoder);
            stale = false;
        }
        return effective;
    }

    /** What an event that was appended means for what is known already. */
    public sealed interface Appended {

        /** It was there before. */
        record Duplicate() implements Appended {}

        /** It adds to the history and changes nothing in it. */
        record Plain(EffectiveEvent<?> event) implements Appended {}

        /** Earlier events count differently now: fold again. */
        record ChangesThePast() implements Appended {}
    }
}
