package io.entente.query.readmodel.search;

import io.entente.common.event.ActorRegistered;
import io.entente.common.event.PartnershipEvent;
import io.entente.common.event.Place;
import io.entente.common.event.SiteVisited;
import io.entente.common.event.SourceRef;
import io.entente.query.history.EffectiveEvent;
import io.entente.query.history.EventKey;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.dating.EffectiveDate;
import io.entente.query.readmodel.involvement.Involved;
import io.entente.query.readmodel.involvement.Involvement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param event the event itself, or the registration of the actor
 * @param type of the event, without namespace and version
 * @param occurred null for actors
 * @param actors ids of all who are named in the event; the actor itself
 * @param places ids of the places where it happened
 * @param parentRetracted whether the event it is part of was taken back
 */
record SearchRow(
        String key,
        EntryKind kind,
        String streamId,
        EventKey event,
        String type,
        @Nullable EffectiveDate occurred,
        List<Passage> passages,
        List<String> actors,
        List<String> fields,
        List<String> places,
        boolean parentRetracted,
        List<EventKey> eventIds,
        List<SourceRef> sources)
        implements Row {

    static SearchRow of(EffectiveEvent<PartnershipEvent> effective) {
        PartnershipEvent event = effective.event();
        Involved involved = Involvement.of(event);
        return new SearchRow(
                effective.key().toString(),
                EntryKind.EVENT,
                effective.streamId(),
                effective.key(),
                event.getClass().getSimpleName(),
                EffectiveDate.of(effective),
                Passages.of(event, involved),
                involved.actors(),
                event.fields(),
                places(event, involved.place()),
                effective.parentRetracted(),
                effective.restsOn(),
                event.sources());
    }

    static SearchRow ofActor(EffectiveEvent<ActorRegistered> effective) {
        ActorRegistered actor = effective.event();
        return new SearchRow(
                actor.actorId().value(),
                EntryKind.ACTOR,
                effective.streamId(),
                effective.key(),
                actor.getClass().getSimpleName(),
                null,
                Passages.of(actor),
                List.of(actor.actorId().value()),
                List.of(),
                List.of(),
                effective.parentRetracted(),
                effective.restsOn(),
                actor.sources());
    }

    /** Years in which it may have happened; empty when open-ended or unknown. */
    List<String> years() {
        return occurred == null ? List.of() : Years.between(occurred.bounds());
    }

    /** Everything it is found by. */
    String words() {
        var words = new WordVector();
        passages.forEach(words::with);
        actors.forEach(actor -> words.with(Lexemes.actor(actor), Passage.Kind.NAME));
        fields.forEach(field -> words.with(Lexemes.field(field), Passage.Kind.LABEL));
        Stream.of(
                        places.stream().map(Lexemes::place),
                        years().stream().map(Lexemes::year),
                        sortYear(),
                        Stream.of(Lexemes.type(type), Lexemes.stream(streamId)))
                .flatMap(lexemes -> lexemes)
                .forEach(words::with);
        return words.text();
    }

    private Stream<String> sortYear() {
        return occurred != null && occurred.bounds().known()
                ? Stream.of(Lexemes.sorted(occurred.bounds().sortDay().getYear()))
                : Stream.empty();
    }

    private static List<String> places(PartnershipEvent event, @Nullable Place place) {
        var places = new LinkedHashSet<String>();
        if (place != null) {
            places.add(place.placeId().value());
        }
        if (event instanceof SiteVisited visited && visited.site().placeId() != null) {
            places.add(visited.site().placeId().value());
        }
        return List.copyOf(places);
    }
}
