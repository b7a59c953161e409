package io.entente.query.readmodel.site;

import io.entente.common.date.LabelLanguage;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.ShownDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a site.
 *
 * @param eventId of the event that tells it, unique within {@code source}
 * @param visitors ids of those who are known by id
 * @param partOf id of the event during which it happened
 * @param parentRetracted whether that event was taken back
 */
public record SiteVisit(
        String eventId,
        String source,
        String siteVisitId,
        String partnershipId,
        List<String> visitors,
        List<String> hostIds,
        @Nullable String activity,
        @Nullable String partOf,
        boolean parentRetracted,
        List<String> fields,
        ShownDate occurred) {

    static SiteVisit of(SiteVisitEntity row, LabelLanguage language) {
        EventKey event = row.eventIds.get(0);
        return new SiteVisit(
                event.id(),
                event.source(),
                row.siteVisitId,
                row.streamId,
                List.of(row.visitors),
                List.of(row.hosts),
                row.activity,
                row.partOf,
                row.parentRetracted,
                List.of(row.fields),
                row.occurred.shown(language));
    }
}
