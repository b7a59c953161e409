package io.entente.query.readmodel.map;

import io.entente.common.event.Geo;
import io.entente.common.event.LangMap;
import io.entente.common.event.MeetingHeld;
import io.entente.common.event.PartnershipEstablished;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.Place;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a place.
 *
 * @param name empty when nobody named it
 * @param geo null when nobody told where it is
 * @param places ids: of the parties of a partnership, of where a meeting was held
 * @param parentRetracted whether the event it is part of was taken back
 */
record MapRow(
        String key,
        Layer layer,
        EventKey event,
        String type,
        EffectiveDate occurred,
        LangMap name,
        @Nullable Geo geo,
        List<String> places,
        boolean parentRetracted,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    static MapRow site(EffectiveEvent<SiteVisited> visited) {
        var site = visited.event().site();
        List<String> places =
                site.placeId() == null ? List.of() : List.of(site.placeId().value());
        return of(visited, Layer.SITES, site.name(), site.geo(), places);
    }

    static MapRow meeting(EffectiveEvent<MeetingHeld> held) {
        Place place = held.event().place();
        List<String> places =
                place == null ? List.of() : List.of(place.placeId().value());
        return of(held, Layer.MEETINGS, held.event().wording(), Points.venue(place), places);
    }

    static MapRow partnership(EffectiveEvent<PartnershipEstablished> established) {
        List<String> places = established.event().parties().stream()
                .map(party -> party.placeId().value())
                .toList();
        return of(established, Layer.PARTNERSHIPS, established.event().name(), null, places);
    }

    static MapRow place(EffectiveEvent<? extends PartnershipEvent> telling, Place place) {
        String id = place.placeId().value();
        return new MapRow(
                Layer.PLACES.word() + " " + id,
                Layer.PLACES,
                telling.key(),
                telling.event().getClass().getSimpleName(),
                EffectiveDate.of(telling),
                place.name(),
                place.geo(),
                List.of(id),
                telling.parentRetracted(),
                telling.restsOn(),
                telling.event().sources());
    }

    private static MapRow of(
            EffectiveEvent<? extends PartnershipEvent> event,
            Layer layer,
            LangMap name,
            @Nullable Geo geo,
            List<String> places) {
        return new MapRow(
                event.key().toString(),
                layer,
                event.key(),
                event.event().getClass().getSimpleName(),
                EffectiveDate.of(event),
                name,
                geo,
                places,
                event.parentRetracted(),
                event.restsOn(),
                event.event().sources());
    }
}
