package io.entente.query.readmodel.appearance;

import io.entente.common.event.EntityId;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.StatementMade;
import io.entente.common.event.VisitConducted;
import io.entente.query.history.EffectiveEvent;
import java.util.Map;
import java.util.function.Function;

/** What appearances are counted by. Things, not events: two events that declare the same meeting are one meeting. */
final class Things {

    private static final Map<Class<?>, Function<PartnershipEvent, EntityId>> COUNTED = Map.of(
            MeetingHeld.class, event -> ((MeetingHeld) event).meetingId(),
            VisitConducted.class, event -> ((VisitConducted) event).visitId(),
            SiteVisited.class, event -> ((SiteVisited) event).siteVisitId(),
            StatementMade.class, event -> ((StatementMade) event).statementId());

    private Things() {}

    /** The id of what the event declares; the event itself where nothing is counted. */
    static String in(EffectiveEvent<? extends PartnershipEvent> event) {
        Function<PartnershipEvent, EntityId> id = COUNTED.get(event.event().getClass());
        return id == null ? event.key().toString() : id.apply(event.event()).value();
    }
}
