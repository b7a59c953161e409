package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.Identifier;
import io.entente.common.event.IdentifierStatus;
import io.entente.common.event.LangMap;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaOrgTest {

    private static final URI BASE = URI.create("https://city.example");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "person, none, none, Person",
                "organisation, none, 11, GovernmentOrganization",
                "organisation, none, 10, GovernmentOrganization",
                "organisation, none, 15, GovernmentOrganization",
                "organisation, none, 70, Organization",
                "organisation, local-authority-department, none, GovernmentOrganization",
                "organisation, political-party, none, Organization",
                "organisation, none, none, Organization"
            })
    void an_actor_is_what_it_was_registered_as(
            String kind, @Nullable String organisationType, @Nullable String iatiType, String type) {
        // Given
        PublishedActorEntity actor = actor("org-one", kind);
        actor.organisationType = organisationType;
        actor.iatiOrganisationType = iatiType;

        // When
        JsonNode document = new SchemaOrg(BASE, Map.of()).actor(actor);
        JsonNode attendee = timelineOf("org-one", Map.of("org-one", actor));

        // Then
        assertThat(document.path("@type").asText()).isEqualTo(type);
        assertThat(attendee.path("@type").asText()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"person-one, Person", "org-one, Organization"})
    void an_actor_that_nobody_registered_is_what_its_id_says(String id, String type) {
        assertThat(timelineOf(id, Map.of()).path("@type").asText()).isEqualTo(type);
    }

    @Test
    void an_identifier_that_nobody_checked_is_not_published() {
        // Given
        PublishedActorEntity actor = actor("org-one", "organisation");
        actor.identifiers = List.of(
                new Identifier("wikidata", "Q1", IdentifierStatus.VERIFIED),
                new Identifier("wikidata", "Q2", IdentifierStatus.UNVERIFIED),
                new Identifier("siren", "3", IdentifierStatus.VERIFIED));
        actor.placeId = "vn-hn";
        actor.parentId = "org-parent";

        // When
        JsonNode document = new SchemaOrg(BASE, Map.of()).actor(actor);

        // Then
        assertThat(document.path("sameAs"))
                .extracting(JsonNode::asText)
                .containsExactly("https://www.wikidata.org/entity/Q1");
        assertThat(document.at("/areaServed/@type").asText()).isEqualTo("Place");
        assertThat(document.at("/parentOrganization/@id").asText()).isEqualTo("https://city.example/actors/org-parent");
    }

    @Test
    void a_timeline_that_was_cut_says_so() {
        // When
        JsonNode whole = new SchemaOrg(BASE, Map.of())
                .timeline("aa~bb", List.of(event("org-one")), 1)
                .at("/@graph/0");
        JsonNode cut = new SchemaOrg(BASE, Map.of())
                .timeline("aa~bb", List.of(event("org-one")), 1234)
                .at("/@graph/0");

        // Then
        assertThat(whole.path("@type").asText()).isEqualTo("ItemList");
        assertThat(whole.path("numberOfItems").asInt()).isEqualTo(1);
        assertThat(whole.has("description")).isFalse();
        assertThat(cut.path("numberOfItems").asInt()).isEqualTo(1234);
        assertThat(cut.path("description").asText()).startsWith("The newest 1 of 1234 events");
    }

    private static JsonNode timelineOf(String actor, Map<String, PublishedActorEntity> registered) {
        return new SchemaOrg(BASE, registered)
                .timeline("aa~bb", List.of(event(actor)), 1)
                .at("/@graph/1/attendee/0");
    }

    private static PublishedEventEntity event(String actor) {
        var event = new PublishedEventEntity();
        event.source = "urn:entente:test";
        event.eventId = "one";
        event.type = "MeetingHeld";
        event.occurred = new EffectiveDate(FuzzyDate.ofStated("2019-09-15"), true);
        event.actors = new String[] {actor};
        return event;
    }

    private static PublishedActorEntity actor(String id, String kind) {
        var actor = new PublishedActorEntity();
        actor.actorId = id;
        actor.kind = kind;
        actor.name = LangMap.of("en", "One");
        actor.aliases = new String[] {};
        actor.identifiers = List.of();
        return actor;
    }
}
