package io.entente.query.readmodel.appearance;

import io.entente.common.event.LangMap;
import io.entente.common.event.Participant;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One actor in one event.
 *
 * @param type of the event, without namespace and version: {@code MeetingHeld}
 * @param thingId what the event declares, so that a meeting told twice counts once
 * @param parts all parts it has in the event
 * @param nameAsReported null when the event names only the id
 * @param title held at the time, as reported; {@link LangMap#NONE} when the event tells none
 * @param organisationId to which the title belongs
 * @param representing the party for which it acts
 * @param side at the table
 */
record AppearanceRow(
        String actorId,
        EventKey event,
        String type,
        String thingId,
        List<String> parts,
        @Nullable String nameAsReported,
        LangMap title,
        @Nullable String organisationId,
        @Nullable String representing,
        @Nullable String side,
        EffectiveDate occurred,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    static <E extends PartnershipEvent> AppearanceRow of(Cast.Member member, EffectiveEvent<E> event) {
        Participant as = member.as();
        return new AppearanceRow(
                member.actor().value(),
                event.key(),
                event.recorded().name(),
                Things.in(event),
                member.parts().stream().map(Part::word).toList(),
                as == null ? null : as.nameAsReported(),
                as == null || as.role() == null ? LangMap.NONE : as.role(),
                as == null ? null : Objects.toString(as.organisationId(), null),
                as == null ? null : Objects.toString(as.representing(), null),
                as == null ? null : as.side(),
                EffectiveDate.of(event),
                event.restsOn(),
                event.event().sources());
    }

    @Override
    public String key() {
        return actorId + " " + event;
    }
}
