package io.entente.query.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The statistics and the matrix of the sample, as readers get them. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActivityIT {

    private static final String STATISTICS = "/statistics?partnership=fr-idf~vn-hn";
    private static final String MATRIX = "/matrix/fields?partnership=fr-idf~vn-hn&partnership=la-vt~vn-hn";
    private static final String CORRECTION = "/events/urn:entente:seed-import/idf-hn-visit-hai-france-correction-1";
    private static final Map<String, Integer> CERTAIN_IN_2019 = Map.of(
            "MeetingHeld", 3,
            "VisitConducted", 1,
            "SiteVisited", 1,
            "StatementMade", 6,
            "CommitmentMade", 6,
            "PriorityDeclared", 2);

    @Inject
    Log log;

    private Reader reader;
    private Instant corrected;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events()));
        corrected = Instant.parse(reader.json(CORRECTION).getString("recordedAt"));
    }

    @Test
    void the_year_of_the_visit_is_certain_and_that_of_the_anniversary_possible() {
        // When
        JsonPath year = reader.json(STATISTICS + "&by=year&year=2019");

        // Then
        assertThat(year.getList("items")).hasSize(1);
        assertThat(year.getInt("items[0].year")).isEqualTo(2019);
        assertThat(year.getMap("items[0].certain")).isEqualTo(CERTAIN_IN_2019);
        assertThat(year.getMap("items[0].possible")).isEqualTo(Map.of("AnniversaryCommemorated", 1));
    }

    @Test
    void before_the_visit_was_corroborated_all_of_that_year_was_possible() {
        // When
        JsonPath year = reader.json(STATISTICS + "&by=year&year=2019&knownAt=" + corrected.minusMillis(1));

        // Then
        assertThat(year.getMap("items[0].certain")).isEmpty();
        assertThat(year.getInt("items[0].possible.MeetingHeld")).isEqualTo(3);
    }

    @Test
    void every_year_is_told_and_the_unknown_ones_come_last() {
        // When
        JsonPath years = reader.json(STATISTICS + "&lang=vi");

        // Then
        assertThat(years.getList("items.key"))
                .containsExactly("1989", "2018", "2019", "2021", "2022", "2023", "2024", "2025", "unknown");
        assertThat(years.getString("items[8].label")).isEqualTo("không rõ năm");
        assertThat(years.getMap("items[3].possible")).isEqualTo(Map.of("AgreementSigned", 1));
    }

    @Test
    void a_period_counts_no_event_twice() {
        // When
        JsonPath types = reader.json(STATISTICS + "&by=type&type=AgreementSigned&from=2020&to=2026");

        // Then
        assertThat(types.getMap("items[0].certain")).isEqualTo(Map.of("AgreementSigned", 1));
        assertThat(types.getMap("items[0].possible")).isEmpty();
    }

    @Test
    void both_countries_had_the_anniversary() {
        // When
        JsonPath countries = reader.json(STATISTICS + "&by=country&type=AnniversaryCommemorated&lang=fr");

        // Then
        assertThat(countries.getList("items.key")).containsExactly("FR", "VN");
        assertThat(countries.getList("items.label")).containsExactly("France", "Viêt Nam");
    }

    @Test
    void clean_water_was_touched_by_twelve_events_of_one_partnership_and_by_none_of_the_other() {
        // When
        JsonPath matrix = reader.json(MATRIX + "&rows=clean-water-supply");

        // Then
        assertThat(matrix.getString("items[0].row")).isEqualTo("clean-water-supply");
        assertThat(matrix.getList("items[0].crs")).containsExactly("14021");
        assertThat(matrix.getList("items[0].sdg")).containsExactly("6.1", "6.4");
        assertThat(matrix.getMap("items[0].cells"))
                .isEqualTo(Map.of(
                        "fr-idf~vn-hn",
                        Map.of(
                                "events", 12,
                                "meetings", 2,
                                "priorities", 2,
                                "statements", 5,
                                "commitments", 1,
                                "tasks", 1,
                                "memberships", 1),
                        "la-vt~vn-hn",
                        Map.of("events", 0)));
    }

    @Test
    void the_matrix_is_told_by_purpose_code_and_year_as_well() {
        // When
        JsonPath matrix = reader.json(MATRIX + "&level=crs&rows=14021&cols=year&measure=meetings&match=certain");

        // Then
        assertThat(matrix.getMap("items[0].cells")).containsEntry("2019", Map.of("meetings", 1));
    }

    @Test
    void several_rows_are_asked_for_and_no_other_is_told() {
        assertThat(reader.json(MATRIX + "&rows=clean-water-supply&rows=environment")
                        .getList("items.row"))
                .containsExactly("clean-water-supply", "environment");
    }

    @Test
    void the_matrix_of_some_years_leaves_the_others_out() {
        // Given
        String byYear = MATRIX + "&cols=year&measure=events&limit=500";
        String years = "items.collectMany { it.cells.keySet() }.unique()";

        // When, Then
        assertThat(reader.json(byYear).getList(years)).contains("2019", "2024");
        assertThat(reader.json(byYear + "&years=2018..2021").getList(years))
                .contains("2019")
                .doesNotContain("2024");
        assertThat(reader.json(byYear + "&years=2024").getList(years)).containsExactly("2024");
    }

    @Test
    void the_matrix_tells_whether_it_is_whole_and_is_a_table_too() {
        assertThat(reader.json(MATRIX).getBoolean("truncated")).isFalse();
        assertThat(reader.get("/matrix/fields.csv?partnership=fr-idf~vn-hn").asString())
                .startsWith("row,label,crs,sdg,cells");
    }

    @Test
    void figures_are_of_partnerships_between_the_parties_that_are_asked_for() {
        // Given
        String oneEach = "/statistics?by=type&type=PartnershipEstablished&lang=fr";

        // When
        JsonPath france = reader.json(oneEach + "&country=FR&place=vn-hn");
        JsonPath nowhere = reader.json(oneEach + "&country=QQ");
        JsonPath laos = reader.json("/matrix/fields?country=LA&place=vn-hn");

        // Then
        assertThat(france.getList("items.key")).containsExactly("PartnershipEstablished");
        assertThat(france.getString("items[0].label")).isEqualTo("Création du partenariat");
        assertThat(nowhere.getList("items")).isEmpty();
        assertThat(laos.getList("items.collectMany { it.cells.keySet() }.unique()"))
                .containsExactly("la-vt~vn-hn");
    }

    @Test
    void a_table_has_a_line_for_each_row() {
        // When
        List<String> lines = reader.get("/statistics.csv?partnership=fr-idf~vn-hn")
                .asString()
                .lines()
                .toList();

        // Then
        assertThat(lines).hasSize(10).first().asString().startsWith("by,key,label,year,certain,possible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statistics?by=month",
                "/statistics?year=2019&from=2018",
                "/statistics?from=2020&to=2019",
                "/statistics?knownAt=2026-11-22T03:01:06Z",
                "/matrix/fields?level=any",
                "/matrix/fields?years=2021..2018",
                "/matrix/fields?measure=visits",
                "/matrix/fields?cols=field"
            })
    void what_cannot_be_asked_is_refused(String path) {
        // When
        Response answer = reader.get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
    }
}
