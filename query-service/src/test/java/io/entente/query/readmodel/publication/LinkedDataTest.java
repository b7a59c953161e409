package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.common.date.FuzzyDate;
import io.entente.common.event.Identifier;
import io.entente.common.event.IdentifierStatus;
import io.entente.common.event.LangMap;
import io.entente.query.Mapped;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is published as JSON-LD, expanded by a processor that does not know Entente. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkedDataTest {

    private static final URI BASE = URI.create("https://city.example");

    /** As much of the context of schema.org as is needed here: nothing is fetched. */
    private static final String SCHEMA_ORG = """
            {"@context": {"@vocab": "http://schema.org/", "sameAs": {"@id": "http://schema.org/sameAs", "@type": "@id"},
             "itemListOrder": {"@type": "@vocab"}}}""";

    @Test
    void an_actor_expands_to_a_node_of_its_type_with_its_names() throws Exception {
        // When
        JsonNode actor = expanded(new SchemaOrg(BASE, Map.of()).actor(actor())).get(0);

        // Then
        assertThat(actor.at("/@id").asText()).isEqualTo("https://city.example/actors/org-one");
        assertThat(actor.at("/@type/0").asText()).isEqualTo("http://schema.org/GovernmentOrganization");
        assertThat(actor.path("http://schema.org/name").findValuesAsText("@language"))
                .containsExactlyInAnyOrder("en", "vi");
        assertThat(actor.path("http://schema.org/sameAs").get(0).path("@id").asText())
                .isEqualTo("https://www.wikidata.org/entity/Q1858");
    }

    @Test
    void a_timeline_expands_to_its_list_and_its_events() throws Exception {
        // Given
        var registered = Map.of("org-one", actor());

        // When
        JsonNode nodes = expanded(new SchemaOrg(BASE, registered).timeline("aa~bb", List.of(event()), 1));

        // Then
        assertThat(nodes).hasSize(2);
        assertThat(nodes.at("/0/@type/0").asText()).isEqualTo("http://schema.org/ItemList");
        assertThat(nodes.at("/1/@type/0").asText()).isEqualTo("http://schema.org/Event");
        JsonNode attendee = nodes.get(1).path("http://schema.org/attendee").get(0);
        assertThat(attendee.at("/@type/0").asText()).isEqualTo("http://schema.org/GovernmentOrganization");
        assertThat(attendee.path("@id").asText()).isEqualTo("https://city.example/actors/org-one");
    }

    @Test
    void the_catalogue_expands_to_datasets_with_distributions() throws Exception {
        // Given
        var config = Mapped.config(PublicationConfig.class, Map.of());

        // When
        JsonNode catalogue =
                expanded(new Catalogue(config).document(List.of("aa~bb"))).get(0);

        // Then
        assertThat(catalogue.at("/@type/0").asText()).isEqualTo("http://www.w3.org/ns/dcat#Catalog");
        assertThat(catalogue.path("http://www.w3.org/ns/dcat#dataset"))
                .hasSizeGreaterThan(10)
                .allSatisfy(dataset -> assertThat(dataset.path("http://www.w3.org/ns/dcat#distribution"))
                        .isNotEmpty());
    }

    private static JsonNode expanded(JsonNode document) throws JsonLdError, IOException {
        DocumentLoader stub = (url, options) -> {
            assertThat(url.getHost()).isEqualTo("schema.org");
            return JsonDocument.of(new StringReader(SCHEMA_ORG));
        };
        var read = JsonDocument.of(new StringReader(document.toString()));
        return Json.mapper().readTree(JsonLd.expand(read).loader(stub).get().toString());
    }

    private static PublishedActorEntity actor() {
        var actor = new PublishedActorEntity();
        actor.actorId = "org-one";
        actor.kind = "organisation";
        actor.iatiOrganisationType = "11";
        actor.name = new LangMap(Map.of("en", "Hanoi", "vi", "Hà Nội"));
        actor.aliases = new String[] {"Ha Noi"};
        actor.identifiers = List.of(new Identifier("wikidata", "Q1858", IdentifierStatus.VERIFIED));
        return actor;
    }

    private static PublishedEventEntity event() {
        var event = new PublishedEventEntity();
        event.source = "urn:entente:test";
        event.eventId = "one";
        event.type = "MeetingHeld";
        event.occurred = new EffectiveDate(FuzzyDate.ofStated("2019-09-15"), true);
        event.actors = new String[] {"org-one"};
        return event;
    }
}
