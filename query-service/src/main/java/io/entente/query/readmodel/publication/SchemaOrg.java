package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.common.place.Places;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Partnerships, events, authorities and people in the words of schema.org. */
final class SchemaOrg {

    private static final String CONTEXT = "https://schema.org";
    private static final String PERSON = "person-";
    private static final String WIKIDATA = "https://www.wikidata.org/entity/";
    private static final Places PLACES = Places.load();

    private final Addresses addresses;
    private final Map<String, PublishedActorEntity> actors;

    /** @param actors whose names are known, by id */
    SchemaOrg(URI baseUrl, Map<String, PublishedActorEntity> actors) {
        this.addresses = new Addresses(baseUrl);
        this.actors = actors;
    }

    static Stream<String> actorsOf(PublishedPartnershipEntity partnership) {
        return partnership.parties.stream().flatMap(party -> Stream.ofNullable(party.actorId()));
    }

    ObjectNode partnership(PublishedPartnershipEntity row) {
        Node node = Node.document(CONTEXT)
                .with("@type", "Project")
                .with("@id", addresses.partnership(row.streamId))
                .with("name", row.name)
                .with("member", row.parties.stream().map(this::party).toList());
        if (row.since != null) {
            node.with("foundingDate", IsoDates.start(row.since.date())).withEdtf(row.since.date());
        }
        return node.json();
    }

    ObjectNode timeline(List<PublishedEventEntity> events) {
        return Node.document(CONTEXT)
                .with("@graph", events.stream().map(this::event).toList())
                .json();
    }

    private Node event(PublishedEventEntity row) {
        Node node = Node.of("Event")
                .with("@id", addresses.event(row.source, row.eventId))
                .with("additionalType", row.type)
                .with("name", row.wording)
                .with("startDate", IsoDates.start(row.occurred.date()))
                .with("endDate", IsoDates.end(row.occurred.date()))
                .with("attendee", Arrays.stream(row.actors).map(this::actor).toList())
                .withEdtf(row.occurred.date());
        if (row.place != null) {
            node.with("location", place(row.place.name(), row.place.wikidata()));
        }
        return node;
    }

    /** An authority, with its territory. */
    private Node party(PublishedPartnershipEntity.Party party) {
        Node node = Node.of("GovernmentOrganization");
        if (party.actorId() != null) {
            node.with("@id", addresses.actor(party.actorId())).with("name", name(party.actorId()));
        }
        Optional<Place> territory = PLACES.find(party.placeId());
        territory.ifPresent(place -> node.with("areaServed", place(place.name(), place.wikidata())));
        return node;
    }

    private Node actor(String actorId) {
        return Node.of(actorId.startsWith(PERSON) ? "Person" : "Organization")
                .with("@id", addresses.actor(actorId))
                .with("name", name(actorId));
    }

    private @Nullable LangMap name(String actorId) {
        PublishedActorEntity actor = actors.get(actorId);
        if (actor == null) {
            return null;
        }
        var names = new LinkedHashMap<String, String>();
        actor.passages.stream()
                .filter(name -> name.lang() != null)
                .forEach(name -> names.putIfAbsent(name.lang(), name.text()));
        return new LangMap(names);
    }

    private static Node place(LangMap name, @Nullable String wikidata) {
        return Node.of("Place").with("name", name).with("sameAs", wikidata == null ? null : WIKIDATA + wikidata);
    }
}
