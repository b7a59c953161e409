package io.entente.query.history;

import io.entente.common.event.CooperationEvent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event as it counts today: corrections merged in, inherited date propagated.
 *
 * @param recorded the event as the log holds it
 * @param event the effective payload
 * @param correctedBy the corrections merged into it, in log order
 * @param restsOn the events that it rests on: itself first, then in log order the corrections merged into it and, where
 *     it follows the date of a corrected ancestor, those that gave that date, even when it is the one it had
 * @param yearCertain whether no doubt is left about the year, neither its own nor that of an event it inherits from;
 *     true for events without a date
 * @param redated whether the date comes from a corrected ancestor instead of its own record
 * @param parent the event it is part of; null when it is part of none, or of one that is not recorded yet
 * @param parentRetracted whether the event it is part of was taken back
 * @param revision how many amendments have had a say in it, those of events it inherits its date from included; never
 *     falls, whatever is taken back
 * @param formerDates the dates that it had before
 * @param revisedAt when the last of these amendments was recorded; the event itself when there is none
 */
public record EffectiveEvent<E extends CooperationEvent>(
        RecordedEvent recorded,
        E event,
        List<EventKey> correctedBy,
        List<EventKey> restsOn,
        boolean yearCertain,
        boolean redated,
        @Nullable EventKey parent,
        boolean parentRetracted,
        int revision,
        FormerDates formerDates,
        Instant revisedAt) {

    public EffectiveEvent {
        correctedBy = List.copyOf(correctedBy);
        restsOn = List.copyOf(restsOn);
    }

    public EventKey key() {
        return recorded.key();
    }

    public String streamId() {
        return recorded.streamId();
    }

    /** What something rests on, each once, that has rested on the given events and now rests on this one, too. */
    public List<EventKey> addedTo(List<EventKey> eventIds) {
        return Stream.concat(eventIds.stream(), restsOn.stream()).distinct().toList();
    }

    /**
     * The same event, seen as the given type.
     *
     * @throws ClassCastException when it is of another one
     */
    @SuppressWarnings("unchecked") // Checked by hand, for the payload instead of the type argument.
    public <F extends CooperationEvent> EffectiveEvent<F> as(Class<F> type) {
        if (!type.isInstance(event)) {
            throw new ClassCastException(event.getClass() + " is no " + type);
        }
        return (EffectiveEvent<F>) this;
    }
}
