package io.entente.query.readmodel.actor;

import io.entente.common.date.LabelLanguage;
import io.entente.common.event.LangMap;
import io.entente.common.event.Period;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import io.entente.query.readmodel.inforce.DayRanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office in which an actor was seen, as readers get it.
 *
 * @param term null when no source gives it
 * @param observedIn id of the event at which the actor was seen in it
 * @param electedForPlaceId the constituency
 * @param heldPossibly the days on which it may have been held: {@code 2016-02-05..2020-02-07}; null for none
 * @param heldCertainly the days on which it was held for certain; null for none
 */
public record ActorRole(
        String actorId,
        String code,
        @Nullable LangMap label,
        String organisationId,
        ShownDate observed,
        @Nullable String observedIn,
        @Nullable Period term,
        @Nullable String electedForPlaceId,
        @Nullable String heldPossibly,
        @Nullable String heldCertainly,
        @Nullable String note,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    static ActorRole of(ActorRoleEntity row, LabelLanguage language) {
        var tenure = new Tenure(row.term, row.observed);
        return new ActorRole(
                row.actorId,
                row.code,
                row.label,
                row.organisationId,
                ShownDate.of(row.observed, language),
                row.observedIn,
                row.term,
                row.electedFor,
                words(tenure.possible()),
                words(tenure.certain()),
                row.note,
                row.eventIds,
                row.sources);
    }

    private static @Nullable String words(DayRanges days) {
        return days.isEmpty() ? null : days.toString();
    }
}
