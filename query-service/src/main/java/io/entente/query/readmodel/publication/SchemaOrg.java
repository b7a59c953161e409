package io.entente.query.readmodel.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.event.IdentifierStatus;
import io.entente.common.event.LangMap;
import io.entente.common.event.Place;
import io.entente.common.place.Places;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Partnerships, events, authorities and people in the words of schema.org. */
final class SchemaOrg {

    private static final String CONTEXT = "https://schema.org";
    private static final String WIKIDATA = "https://www.wikidata.org/entity/";
    private static final String CUT =
            "The newest %d of %d events; all of them are in the paged list of the same address.";
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

    /**
     * @param events the newest first, as many as one document holds
     * @param all how many there are
     */
    ObjectNode timeline(String partnershipId, List<PublishedEventEntity> events, long all) {
        Node list = Node.of("ItemList")
                .with("@id", addresses.timeline(partnershipId))
                .with("about", Node.reference(addresses.partnership(partnershipId)))
                .with("itemListOrder", "https://schema.org/ItemListOrderDescending")
                .with("numberOfItems", all)
                .with("description", events.size() < all ? CUT.formatted(events.size(), all) : null);
        return Node.document(CONTEXT)
                .with(
                        "@graph",
                        Stream.concat(Stream.of(list), events.stream().map(this::event))
                                .toList())
                .json();
    }

    ObjectNode actor(PublishedActorEntity row) {
        Node node = Node.document(CONTEXT)
                .with("@type", ActorType.of(row))
                .with("@id", addresses.actor(row.actorId))
                .with("name", row.name)
                .withTexts("alternateName", List.of(row.aliases))
                .withTexts("sameAs", wikidata(row));
        if (row.kind.equals("person")) {
            return node.json();
        }
        Optional.ofNullable(row.placeId)
                .flatMap(PLACES::find)
                .ifPresent(place -> node.with("areaServed", place(place.name(), place.wikidata())));
        if (row.parentId != null) {
            node.with("parentOrganization", actor(row.parentId));
        }
        return node.json();
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
        PublishedActorEntity registered = actors.get(actorId);
        return Node.of(registered == null ? ActorType.ofUnregistered(actorId) : ActorType.of(registered))
                .with("@id", addresses.actor(actorId))
                .with("name", name(actorId));
    }

    private @Nullable LangMap name(String actorId) {
        PublishedActorEntity registered = actors.get(actorId);
        return registered == null ? null : registered.name;
    }

    /** What nobody has checked is not published as the same. */
    private static List<String> wikidata(PublishedActorEntity actor) {
        return actor.identifiers.stream()
                .filter(identifier -> identifier.scheme().equals("wikidata"))
                .filter(identifier -> identifier.status() != IdentifierStatus.UNVERIFIED)
                .map(identifier -> WIKIDATA + identifier.value())
                .toList();
    }

    private static Node place(LangMap name, @Nullable String wikidata) {
        return Node.of("Place").with("name", name).with("sameAs", wikidata == null ? null : WIKIDATA + wikidata);
    }
}
