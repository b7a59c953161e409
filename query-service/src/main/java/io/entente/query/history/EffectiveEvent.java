package io.entente.query.history;

import io.entente.common.event.CooperationEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as it counts today: corrections merged in, inherited date propagated.
 *
 * @param recorded the event as the log holds it
 * @param event the effective payload
 * @param correctedBy the corrections merged into it, in log order
 * @param yearCertain whether no doubt is left about the year, neither its own nor that of an event it inherits from;
 *     true for events without a date
 * @param redated whether the date comes from a corrected ancestor instead of its own record
 * @param parent the event it is part of; null when it is part of none, or of one that is not recorded yet
 * @param parentRetracted whether the event it is part of was taken back
 * @param revision how many amendments have had a say in it, those of events it inherits its date from included; never
 *     falls, whatever is taken back
 */
public record EffectiveEvent<E extends CooperationEvent>(
        RecordedEvent recorded,
        E event,
        List<EventKey> correctedBy,
        boolean yearCertain,
        boolean redated,
        @Nullable EventKey parent,
        boolean parentRetracted,
        int revision) {

    public EffectiveEvent {
        correctedBy = List.copyOf(correctedBy);
    }

    public EventKey key() {
        return recorded.key();
    }

    public String streamId() {
        return recorded.streamId();
    }

    /** The same event, seen as the given type. */
    public <F extends CooperationEvent> EffectiveEvent<F> as(Class<F> type) {
        return new EffectiveEvent<>(
                recorded, type.cast(event), correctedBy, yearCertain, redated, parent, parentRetracted, revision);
    }
}
