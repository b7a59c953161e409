package io.entente.query.readmodel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels in the language that a reader accepts. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptedLanguageIT {

    private static final String MEETING = "/partnerships/fr-idf~vn-hn/timeline?type=MeetingHeld&sort=-occurred&limit=1";

    @Inject
    Log log;

    private ConsistencyToken written;

    @BeforeEach
    void write() {
        written = log.append(SampleEvents.events());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 30 January 2024 (year inferred)",
                "fr | 30 janvier 2024 (année déduite)",
                "vi | 30 tháng 1 năm 2024 (năm theo suy luận)",
                "fr-FR, en;q=0.5 | 30 janvier 2024 (année déduite)",
                "de, vi;q=0.4, fr;q=0.9 | 30 janvier 2024 (année déduite)",
                "de | 30 January 2024 (year inferred)"
            })
    void dates_are_told_in_the_best_language_that_is_offered(String accepted, String label) {
        // When
        JsonPath timeline = read(MEETING, accepted);

        // Then
        assertThat(timeline.getString("items[0].occurred.label")).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | The year", "fr | L’année", "vi | Năm được suy ra"})
    void findings_are_told_in_it(String accepted, String beginning) {
        // When
        JsonPath findings = read("/quality?partnership=fr-idf~vn-hn&rule=date-year-inferred", accepted);

        // Then
        assertThat(findings.getString("items[0].message")).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Seine Aval wastewater treatment plant",
                "fr | Station d'épuration Seine Aval",
                "vi | Seine Aval wastewater treatment plant"
            })
    void what_nobody_named_in_it_is_named_in_another(String accepted, String name) {
        // When
        JsonPath map = read("/map?partnership=fr-idf~vn-hn&layer=sites", accepted);

        // Then
        assertThat(map.getString("features[0].properties.name")).isEqualTo(name);
    }

    @Test
    void a_language_in_the_address_goes_before_the_header() {
        // When
        JsonPath timeline = read(MEETING + "&lang=vi", "fr");

        // Then
        assertThat(timeline.getString("items[0].occurred.label")).contains("tháng 1");
    }

    private JsonPath read(String address, String accepted) {
        return given().urlEncodingEnabled(false)
                .header("Consistency-Token", written.wire())
                .header("Prefer", "wait=20")
                .header("Accept-Language", accepted)
                .get(address)
                .jsonPath();
    }
}
