package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.entente.common.codec.Json;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.OnSample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
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
                "/partnerships/xx-aa~zz-zz/timeline.atom"
            })
    void what_nobody_recorded_is_not_found(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
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
