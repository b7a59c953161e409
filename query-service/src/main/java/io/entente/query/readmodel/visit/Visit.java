package io.entente.query.readmodel.visit;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.Direction;
import io.entente.common.event.LangMap;
import io.entente.common.event.Participant;
import io.entente.common.event.Place;
import io.entente.common.event.PlaceId;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as readers get it. What was done during it names its event as the one it is part of.
 *
 * @param direction from whose territory to whose
 * @param head null when the source names none
 * @param delegationSize how many people travelled, the head included; null if not said
 * @param parentRetracted whether the event it is part of was taken back
 */
public record Visit(
        String visitId,
        String partnershipId,
        @Nullable String visitKind,
        Direction direction,
        @Nullable Participant head,
        List<Participant> delegation,
        @Nullable Integer delegationSize,
        List<String> hostIds,
        Place place,
        ShownDate occurred,
        List<String> fields,
        @Nullable LangMap summary,
        boolean parentRetracted,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static Visit of(VisitEntity row, LabelLanguage language) {
        return new Visit(
                row.visitId,
                row.streamId,
                row.visitKind,
                new Direction(new PlaceId(row.fromPlace), new PlaceId(row.toPlace)),
                row.head,
                row.delegation,
                row.delegationSize,
                List.of(row.hosts),
                row.place,
                row.occurred.shown(language),
                List.of(row.fields),
                row.summary,
                row.parentRetracted,
                row.eventIds,
                row.sources);
    }
}
