package io.entente.query.readmodel.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.Geo;
import io.entente.common.event.LangMap;
import io.entente.common.event.Site;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EventKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site with those who visited it, as readers get it. What it is comes from the latest visit.
 *
 * @param nameAsReported every spelling of the sources, mistakes kept
 * @param subdivision ISO 3166-2
 * @param visits the latest hundred, the latest first
 */
public record VisitedSite(
        String siteId,
        LangMap name,
        List<String> nameAsReported,
        @Nullable String siteKind,
        @Nullable String placeId,
        @JsonProperty("iso3166_2") @Nullable String subdivision,
        @Nullable String operatorId,
        @Nullable Geo geo,
        List<SiteVisit> visits,
        SiteMet met,
        List<EventKey> eventIds,
        List<SourceRef> sources) {

    /** @param visits at least one */
    static VisitedSite of(List<SiteVisitEntity> visits, SiteMet met, LabelLanguage language) {
        Site site = visits.get(0).site;
        return new VisitedSite(
                site.siteId().value(),
                site.name(),
                visits.stream()
                        .flatMap(visit -> Stream.ofNullable(visit.site.nameAsReported()))
                        .distinct()
                        .toList(),
                site.siteKind(),
                Objects.toString(site.placeId(), null),
                site.subdivision(),
                Objects.toString(site.operatorId(), null),
                site.geo(),
                visits.stream().map(visit -> SiteVisit.of(visit, language)).toList(),
                met,
                visits.stream()
                        .flatMap(visit -> visit.eventIds.stream())
                        .distinct()
                        .toList(),
                visits.stream()
                        .flatMap(visit -> visit.sources.stream())
                        .distinct()
                        .toList());
    }
}
