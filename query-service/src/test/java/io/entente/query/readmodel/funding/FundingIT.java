package io.entente.query.readmodel.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The money of the sample, as readers get it. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FundingIT {

    private static final String PROGRAMME = "fr-idf~vn-hn.programme.hanoi-urban-environment-2018-2021";
    private static final String FUNDING = PROGRAMME + ".funding.afd";
    private static final String BY_YEAR = "/funding?by=year&partnership=fr-idf~vn-hn";

    private static final String UNPUBLISHED = "xx-none~yy-none";
    private static final String SHARED = "xx-share~yy-share";

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        reader = new Reader(log.append(SampleEvents.events()));
    }

    @Test
    void money_and_programmes_are_found_by_the_parties_and_by_what_certainly_runs_then() {
        for (String list : List.of("/funding", "/funding/by-year", "/programmes")) {
            String ids = "items.programmeId";
            assertThat(reader.json(list + "?limit=500&country=FR&place=vn-hn").getList(ids))
                    .contains(PROGRAMME);
            assertThat(reader.json(list + "?limit=500&country=LA").getList(ids)).doesNotContain(PROGRAMME);
            assertThat(reader.json(list + "?limit=500&from=2019-01-01&to=2026-12-31")
                            .getList(ids))
                    .contains(PROGRAMME);
            assertThat(reader.json(list + "?limit=500&match=certain&from=2019-01-01&to=2026-12-31")
                            .getList(ids))
                    .doesNotContain(PROGRAMME);
            assertThat(reader.json(list + "?limit=500&match=certain&from=2018-01-01&to=2021-12-31")
                            .getList(ids))
                    .contains(PROGRAMME);
        }
    }

    @Test
    void what_can_be_published_is_told_in_the_language_of_the_reader() {
        assertThat(reader.json("/programmes/" + PROGRAMME + "?lang=fr").getString("iatiExportable"))
                .isEqualTo("activité oui, transactions non");
    }

    @Test
    void an_unknown_amount_is_one_unknown_promise_in_each_year_of_its_period() {
        // When
        JsonPath year = reader.json(BY_YEAR + "&from=2019-01-01&to=2019-12-31");

        // Then
        assertThat(year.getList("items")).hasSize(1);
        assertThat(year.getMap("items[0]"))
                .containsEntry("programmeId", PROGRAMME)
                .containsEntry("funder", "org-afd")
                .containsEntry("year", 2019)
                .containsEntry("committed", List.of())
                .containsEntry("unknownAmountCommitments", 1)
                .containsEntry("spread", "period 2018/2021, amount not stated")
                .containsEntry("crs", List.of(Map.of("code", "41010", "pct", 50), Map.of("code", "43030", "pct", 50)))
                .containsEntry("iatiExportable", "activity yes, transactions no");
    }

    @Test
    void the_years_of_a_promise_are_those_of_its_period() {
        // When
        JsonPath rising = reader.json(BY_YEAR);
        JsonPath page = reader.json(BY_YEAR + "&sort=-year&limit=1&lang=vi");

        // Then
        assertThat(rising.getList("items.year")).containsExactly(2018, 2019, 2020, 2021);
        assertThat(page.getList("items.year")).containsExactly(2021);
        assertThat(page.getString("items[0].spread")).isEqualTo("giai đoạn 2018/2021, không nêu số tiền");
        assertThat(reader.json(page.getString("next")).getList("items.year")).containsExactly(2020);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "funder=org-afd",
                "known=false",
                "crs=41010",
                "from=2021-12-31",
                "programme=" + PROGRAMME,
                "partnership=fr-idf~vn-hn&knownAt=2999-01-01T00:00:00Z"
            })
    void the_promise_is_found_by_what_is_known_of_it(String filter) {
        // When
        JsonPath found = reader.json("/funding?" + filter);

        // Then
        assertThat(found.getList("items.fundingId")).contains(FUNDING);
        assertThat(found.getList("items.money.known")).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"known=true", "currency=EUR", "crs=14021", "from=2022-01-01"})
    void the_promise_is_not_found_by_what_is_not_known_of_it(String filter) {
        // When
        JsonPath found = reader.json("/funding?partnership=fr-idf~vn-hn&" + filter);

        // Then
        assertThat(found.getList("items")).isEmpty();
    }

    @Test
    void a_programme_tells_who_funds_it_and_which_event_set_what() {
        // When
        JsonPath programme = reader.json("/programmes/" + PROGRAMME);
        JsonPath list = reader.json("/programmes?partnership=fr-idf~vn-hn&sdg=11.6&sort=-name");
        JsonPath explanation = reader.json("/programmes/" + PROGRAMME + "/explain");

        // Then
        assertThat(programme.getList("funders")).containsExactly("org-afd");
        assertThat(programme.getInt("unknownAmountCommitments")).isEqualTo(1);
        assertThat(list.getList("items.programmeId")).containsExactly(PROGRAMME);
        assertThat(explanation.getString("fields.find { it.name == 'commitments' }.setBy.eventId"))
                .isEqualTo("idf-hn-funding-afd-urban-environment");
    }

    @Test
    void the_programme_is_published_without_transactions() {
        // When
        Response answer = reader.get("/programmes.xml?partnership=fr-idf~vn-hn");
        var activities = IatiShape.read(answer.asString());

        // Then
        assertThat(answer.contentType()).startsWith("application/xml").doesNotContain("qs=");
        assertThat(activities.faults()).isEmpty();
        assertThat(activities.texts("iati-identifier")).containsExactly("XX-UNREGISTERED-" + PROGRAMME);
        assertThat(activities.values("participating-org", "ref")).containsExactly("FR-3");
        assertThat(activities.values("activity-date", "iso-date")).containsExactly("2018-01-01", "2021-12-31");
        assertThat(activities.values("activity-status", "code")).containsExactly("4");
        assertThat(activities.values("sector", "code")).containsExactly("41010", "43030");
        assertThat(activities.values("tag", "code")).containsExactly("11.3", "11.6", "11.b");
        assertThat(activities.texts("transaction")).isEmpty();
    }

    @Test
    void a_programme_that_iati_cannot_take_says_so_and_is_not_published() {
        // Given
        CloudEvent launched = in(UNPUBLISHED, MoneyFacts.launched("XXXX", "beneficiary", "environment"));
        reader = new Reader(log.append(List.of(launched)));

        // When
        String id = UNPUBLISHED + ".programme.water";
        JsonPath programme = reader.json("/programmes/" + id);
        Response one = reader.get("/programmes/" + id + ".xml");
        Response list = reader.get("/programmes.xml?partnership=" + UNPUBLISHED);

        // Then
        assertThat(programme.getString("iatiExportable")).isEqualTo("activity no, transactions no");
        assertThat(one.statusCode()).isEqualTo(404);
        assertThat(list.statusCode()).isEqualTo(404);
        assertThat(list.jsonPath().getString("detail")).isEqualTo("there is no IATI activity that matches");
    }

    @Test
    void the_sectors_of_all_promises_for_a_year_share_it_equally() {
        // Given
        String period = MoneyFacts.years(2030, 2030);
        reader = new Reader(log.append(List.of(
                in(SHARED, MoneyFacts.launched("2030-01-01", "funding", "climate-adaptation")),
                in(
                        SHARED,
                        Facts.touching(
                                MoneyFacts.funded("soil", "2030-01-01", MoneyFacts.UNKNOWN, period), "environment")),
                in(
                        SHARED,
                        Facts.touching(
                                MoneyFacts.funded("town", "2030-01-01", MoneyFacts.UNKNOWN, period),
                                "urban-management",
                                "environment")))));

        // When
        JsonPath years = reader.json("/funding?by=year&partnership=" + SHARED);
        var activities = IatiShape.read(
                reader.get("/programmes.xml?partnership=" + SHARED).asString());

        // Then
        assertThat(years.getList("items.crs"))
                .containsExactly(List.of(Map.of("code", "41010", "pct", 50), Map.of("code", "43030", "pct", 50)));
        assertThat(years.getList("items[0].sources.sourceId")).containsExactly("src-000");
        assertThat(activities.faults()).isEmpty();
        assertThat(activities.values("policy-marker", "code")).containsExactly("7");
        assertThat(activities.values("sector", "code")).isEmpty();
    }

    @Test
    void one_programme_is_published_by_its_own_address() {
        // When
        var activities =
                IatiShape.read(reader.get("/programmes/" + PROGRAMME + ".xml").asString());

        // Then
        assertThat(activities.faults()).isEmpty();
        assertThat(activities.texts("iati-identifier")).hasSize(1);
    }

    @Test
    void a_table_of_years_has_a_line_for_each() {
        // When
        List<String> lines = reader.get("/funding.csv?by=year&partnership=fr-idf~vn-hn")
                .asString()
                .lines()
                .toList();

        // Then
        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).contains("41010 50; 43030 50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/funding?by=month",
                "/funding?known=perhaps",
                "/funding?from=2020-01-01&to=2019-01-01",
                "/programmes?sort=size",
                "/programmes?knownAt=2999-01-01T00:00:00Z"
            })
    void what_cannot_be_asked_is_refused(String address) {
        // When
        Response answer = reader.get(address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
    }

    private static CloudEvent in(String stream, CloudEvent event) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8);
        return CloudEventCodec.structured(json.replace(Facts.STREAM, stream).getBytes(StandardCharsets.UTF_8));
    }
}
