package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.codec.Json;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.OnSample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample in the formats of others. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicationIT extends OnSample {

    private static final String PARTNERSHIP = "/partnerships/fr-idf~vn-hn";
    private static final String OWN_STREAM = "xx-news~yy-news";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    @Test
    void a_partnership_is_a_project_of_authorities() throws IOException {
        // When
        JsonNode document = json(PARTNERSHIP + ".jsonld");

        // Then
        assertThat(document.path("@context").asText()).isEqualTo("https://schema.org");
        assertThat(document.path("foundingDate").asText()).isEqualTo("1989");
        assertThat(document.at("/additionalProperty/0/propertyID").asText()).isEqualTo("edtf");
        assertThat(document.path("member"))
                .hasSize(2)
                .allSatisfy(party -> assertThat(party.path("@type").asText()).isEqualTo("GovernmentOrganization"));
        assertThat(document.findValuesAsText("sameAs")).contains("https://www.wikidata.org/entity/Q1858");
    }

    @Test
    void an_event_has_an_iso_date_and_the_doubt_beside_it() throws IOException {
        // When
        JsonNode meeting = event("idf-hn-meeting-tuan-cambon");
        JsonNode signature = event("idf-hn-agreement-2018-2021-signed");

        // Then
        assertThat(meeting.path("@type").asText()).isEqualTo("Event");
        assertThat(meeting.path("startDate").asText()).isEqualTo("2024-01-30");
        assertThat(meeting.at("/additionalProperty/0/value").asText()).isEqualTo("2024?-01-30");
        assertThat(meeting.findValuesAsText("@value")).contains("Dương Đức Tuấn");
        assertThat(signature.path("startDate").asText()).isEqualTo("2018-06");
    }

    @Test
    void the_timeline_and_the_news_can_be_read_as_feeds() throws Exception {
        // When
        SyndFeed ofPartnership = feed(PARTNERSHIP + "/timeline.atom");
        SyndFeed news = feed("/timeline.atom");

        // Then
        assertThat(ofPartnership.getEntries()).hasSizeGreaterThan(30);
        assertThat(ofPartnership.getEntries())
                .extracting(SyndEntry::getTitle)
                .contains("Duong Duc Tuan met Senator Christian Cambon in Hanoi on clean water supply cooperation.");
        assertThat(news.getEntries()).isNotEmpty();
    }

    @Test
    void a_correction_moves_an_entry_on_and_a_retraction_takes_it_away() throws Exception {
        // Given
        CloudEvent meeting = Facts.meeting("news-meeting", "2019-09-15");
        CloudEvent visit = Facts.visit("news-visit", "2019-09");
        append(own(meeting), own(visit), own(Facts.redated(visit, "2019-10")), own(Facts.retracted(meeting)));

        // When
        String path = "/partnerships/" + OWN_STREAM + "/timeline.atom";
        SyndFeed feed = feed(path);

        // Then
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(recordedAt(Facts.SOURCE, "news-visit-correction"));
            assertThat(entry.getPublishedDate().toInstant()).isEqualTo(recordedAt(Facts.SOURCE, "news-visit"));
        });
        Instant retracted = recordedAt(Facts.SOURCE, "news-meeting-retraction");
        assertThat(read(path).asString())
                .contains("news-meeting\" when=\"" + retracted + "\"")
                .contains("<updated>" + retracted + "</updated>");
    }

    @Test
    void an_actor_is_published_as_registered() throws IOException {
        // When
        JsonNode person = json("/actors/person-valerie-pecresse.jsonld");
        JsonNode region = json("/actors/org-region-ile-de-france.jsonld");

        // Then
        assertThat(person.path("@type").asText()).isEqualTo("Person");
        assertThat(person.findValuesAsText("@value")).contains("Valérie Pécresse");
        assertThat(region.path("@type").asText()).isEqualTo("GovernmentOrganization");
        assertThat(read("/actors/org-region-ile-de-france").contentType()).startsWith("application/json");
    }

    @Test
    void every_distribution_of_the_catalogue_can_be_had_in_its_format() throws IOException {
        // When
        JsonNode catalogue = json("/catalog.jsonld");

        // Then
        assertThat(catalogue.findValues("dcat:distribution"))
                .hasSizeGreaterThan(10)
                .allSatisfy(distributions -> {
                    assertThat(distributions).isNotEmpty().allSatisfy(distribution -> {
                        String address = distribution.path("@id").asText().replace("http://127.0.0.1:8080", "");
                        String mediaType =
                                distribution.at("/dcat:mediaType/@id").asText().replace(IANA, "");
                        assertThat(read(address).contentType()).as(address).startsWith(mediaType);
                    });
                });
        assertThat(catalogue.findValuesAsText("@id"))
                .anyMatch(address -> address.endsWith("/partnerships/fr-idf~vn-hn/timeline.csv"));
    }

    @Test
    void the_formats_of_one_path_do_not_get_in_each_others_way() {
        assertThat(read(PARTNERSHIP).contentType()).startsWith("application/json");
        assertThat(read(PARTNERSHIP + "/timeline").contentType()).startsWith("application/json");
        assertThat(read(PARTNERSHIP + "/timeline.csv").contentType()).startsWith("text/csv");
        assertThat(read(PARTNERSHIP + "/timeline.jsonld").contentType()).startsWith("application/ld+json");
    }

    @Test
    void portals_find_the_catalogue() throws IOException {
        assertThat(json("/catalog.jsonld").path("dcat:dataset")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partnerships/xx-aa~zz-zz.jsonld",
                "/partnerships/xx-aa~zz-zz/timeline.jsonld",
                "/partnerships/xx-aa~zz-zz/timeline.atom",
                "/actors/org-nobody.jsonld"
            })
    void what_nobody_recorded_is_not_found(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static CloudEvent own(CloudEvent event) {
        String json = event.document().toString().replace(Facts.STREAM, OWN_STREAM);
        return CloudEventCodec.structured(json.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode event(String id) throws IOException {
        return elements(json(PARTNERSHIP + "/timeline.jsonld").path("@graph")).stream()
                .filter(event -> event.path("@id").asText().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode json(String path) throws IOException {
        return Json.mapper().readTree(read(path).asString());
    }

    private SyndFeed feed(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(read(path).asString()));
    }
}
