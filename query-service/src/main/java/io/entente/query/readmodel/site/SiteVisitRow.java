package io.entente.query.readmodel.site;

import io.entente.common.event.Participant;
import io.entente.common.event.Site;
import io.entente.common.event.SiteVisited;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One visit of a site, as the first event that declares it tells it with all corrections. */
record SiteVisitRow(SiteVisited visited, EffectiveDate occurred, boolean parentRetracted, List<EventKey> eventIds)
        implements Row {

    static SiteVisitRow of(EffectiveEvent<SiteVisited> event) {
        return new SiteVisitRow(event.event(), EffectiveDate.of(event), event.parentRetracted(), event.restsOn());
    }

    @Override
    public String key() {
        return visited.siteVisitId().value();
    }

    Site site() {
        return visited.site();
    }

    /** Ids of those who are known by id. */
    List<String> visitors() {
        return ofVisitors(Participant::actorId);
    }

    List<String> visitorSides() {
        return ofVisitors(Participant::side);
    }

    private List<String> ofVisitors(Function<Participant, @Nullable Object> member) {
        return visited.visitors().stream()
                .flatMap(visitor -> Stream.ofNullable(member.apply(visitor)))
                .map(Object::toString)
                .distinct()
                .toList();
    }
}
