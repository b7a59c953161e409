package io.entente.query.readmodel.met;

import io.entente.common.event.ActorId;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.Participant;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organisation, or unnamed group, that was met at one meeting.
 *
 * @param place where it stands among those met at the meeting, from 0
 * @param organisation null for an unnamed group
 * @param side of the organisation; null for third parties and where nobody says
 * @param people who were there for it, as reported
 * @param metBy ids of those who sat opposite, of their organisations and of those they act for, each once
 * @param metBySides the sides of those who sat opposite
 */
record EncounterRow(
        EventKey event,
        MeetingHeld meeting,
        EffectiveDate occurred,
        int place,
        @Nullable ActorId organisation,
        @Nullable String side,
        List<Participant> people,
        List<String> metBy,
        List<String> metBySides,
        List<EventKey> eventIds)
        implements Row {

    static EncounterRow of(EffectiveEvent<MeetingHeld> event, int place, Met met) {
        return new EncounterRow(
                event.key(),
                event.event(),
                EffectiveDate.of(event),
                place,
                met.organisation(),
                met.side(),
                met.people(),
                met.by(),
                met.bySides(),
                event.restsOn());
    }

    @Override
    public String key() {
        return event + " " + place;
    }
}
