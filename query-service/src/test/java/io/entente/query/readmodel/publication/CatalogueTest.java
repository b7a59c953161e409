package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.query.Mapped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatalogueTest {

    private static final JsonNode CATALOGUE = new Catalogue(Mapped.config(
                    PublicationConfig.class, Map.of("entente.publication.base-url", "https://city.example")))
            .document(List.of("aa~bb"));

    @Test
    void every_dataset_says_under_which_licence_and_how_often_it_changes() {
        assertThat(CATALOGUE.path("dcat:dataset")).isNotEmpty().allSatisfy(dataset -> {
            assertThat(dataset.at("/dct:license/@id").asText()).startsWith("https://");
            assertThat(dataset.at("/dct:accrualPeriodicity/@id").asText()).endsWith("/CONT");
            assertThat(dataset.path("dct:title")).isNotEmpty();
            assertThat(dataset.path("dcat:distribution")).isNotEmpty();
        });
    }

    @Test
    void distributions_are_there_in_the_formats_of_portals() {
        assertThat(CATALOGUE.findValuesAsText("@id"))
                .contains(
                        "https://city.example/agreements.csv",
                        "https://city.example/map.geojson",
                        "https://city.example/programmes.xml",
                        "https://city.example/calendar.ics",
                        "https://city.example/matrix/fields.csv",
                        "https://city.example/statistics.csv",
                        "https://city.example/quality.csv",
                        "https://city.example/partnerships/aa~bb/timeline.jsonld",
                        "https://www.iana.org/assignments/media-types/application/geo+json");
    }
}
