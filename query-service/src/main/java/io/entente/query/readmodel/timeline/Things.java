package io.entente.query.readmodel.timeline;

import io.entente.common.event.EntityId;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.StatementMade;
import io.entente.common.event.VisitConducted;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an actor's appearances are counted by. Things, not events: two events that declare the same meeting are one meeting. */
final class Things {

    private static final Map<Class<?>, Function<PartnershipEvent, EntityId>> COUNTED = Map.of(
            MeetingHeld.class, event -> ((MeetingHeld) event).meetingId(),
            VisitConducted.class, event -> ((VisitConducted) event).visitId(),
            SiteVisited.class, event -> ((SiteVisited) event).siteVisitId(),
            StatementMade.class, event -> ((StatementMade) event).statementId());

    private Things() {}

    /** The id of what the event declares; null where nothing is counted. */
    static @Nullable String in(PartnershipEvent event) {
        Function<PartnershipEvent, EntityId> id = COUNTED.get(event.getClass());
        return id == null ? null : id.apply(event).value();
    }
}
