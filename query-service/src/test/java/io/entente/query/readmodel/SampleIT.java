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
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get of the sample, from the log through the tables to JSON. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleIT {

    private static final String PARTNERSHIP = "/partnerships/fr-idf~vn-hn";
    private static final String TIMELINE = PARTNERSHIP + "/timeline";
    private static final String EVENTS = "/events/urn:entente:seed-import/";

    @Inject
    Log log;

    private ConsistencyToken written;

    @BeforeEach
    void write() {
        written = log.append(SampleEvents.events());
    }

    @Test
    void the_partnership_exists_since_1989_and_is_counted() {
        // When
        JsonPath partnership = read(PARTNERSHIP + "?asOf=2026-11-22&lang=fr");

        // Then
        assertThat(partnership.getString("status")).isEqualTo("active");
        assertThat(partnership.getString("since.edtf")).isEqualTo("1989");
        assertThat(partnership.getString("since.precision")).isEqualTo("year");
        assertThat(partnership.getMap("counts"))
                .containsEntry("meetings", 4)
                .containsEntry("visits", 1)
                .containsEntry("siteVisits", 1)
                .containsEntry("agreements", 2)
                .containsEntry("commitments", 7)
                .containsEntry("tasks", 1);
        assertThat(partnership.getInt("agreementsInForce")).isZero();
        assertThat(partnership.getString("lastActivity.edtf")).isEqualTo("2024?-01-30");
        assertThat(partnership.getList("topFields", String.class))
                .containsExactly("clean-water-supply", "urban-management", "environment");
        assertThat(partnership.getInt("sources")).isEqualTo(2);
    }

    @Test
    void the_partnership_that_is_only_reported_on_is_observed() {
        // When
        JsonPath partnerships = read("/partnerships?status=observed&country=LA");

        // Then
        assertThat(partnerships.getList("items.partnershipId")).containsExactly("la-vt~vn-hn");
        assertThat(partnerships.getString("items[0].name")).isNull();
    }

    @Test
    void the_agreement_is_certainly_in_force_during_the_visit_and_possibly_in_the_month_of_its_signature() {
        // When
        JsonPath during = read("/agreements?inForceOn=2019-09-16&asOf=2026-11-22");
        JsonPath signing = read("/agreements?inForceOn=2018-06-15");
        JsonPath certainWhileSigning = read("/agreements?inForceOn=2018-06-15&certainty=certain");
        JsonPath strictly = read("/agreements?inForceOn=2021-06-15&certainty=certain&yearBounds=strict");

        // Then
        assertThat(during.getList("items.agreementId")).containsExactly("fr-idf~vn-hn.agreement.2018-2021");
        assertThat(during.getString("items[0].inForce")).isEqualTo("certain");
        assertThat(during.getString("items[0].inForceRule"))
                .isEqualTo("certain 2018-06-30..2021-12-31, possible from 2018-06-01");
        assertThat(during.getString("items[0].status")).isEqualTo("expired");
        assertThat(during.getString("items[0].supersededBy")).isEqualTo("fr-idf~vn-hn.agreement.2022-2025");
        assertThat(signing.getString("items[0].inForce")).isEqualTo("possible");
        assertThat(certainWhileSigning.getList("items")).isEmpty();
        assertThat(strictly.getList("items")).isEmpty();
    }

    @Test
    void an_agreement_that_ends_soon_says_in_how_many_days() {
        // When
        JsonPath expiring = read("/agreements?expiringWithin=P180D&asOf=2025-09-01&party=org-hanoi");

        // Then
        assertThat(expiring.getList("items.agreementId")).containsExactly("fr-idf~vn-hn.agreement.2022-2025");
        assertThat(expiring.getInt("items[0].daysToExpiry")).isEqualTo(121);
    }

    @Test
    void the_timeline_shows_the_visit_with_its_corrected_year_and_the_meeting_with_its_inferred_one() {
        // When
        JsonPath timeline = read(TIMELINE + "?type=VisitConducted&type=MeetingHeld&sort=-occurred");

        // Then
        assertThat(timeline.getList("items.occurred.yearCertain")).containsExactly(false, true, true, true, true);
        assertThat(timeline.getString("items[0].occurred.label")).isEqualTo("30 January 2024 (year inferred)");
        assertThat(timeline.getInt("items[0].children")).isEqualTo(13);
        assertThat(timeline.getInt("items[0].corrections")).isEqualTo(1);
        assertThat(timeline.getList("items[0].eventIds.id"))
                .containsExactly("idf-hn-meeting-tuan-cambon", "idf-hn-meeting-tuan-cambon-correction-1");
        assertThat(timeline.getList("items.find { it.eventId == 'idf-hn-meeting-hai-pecresse' }.eventIds.id"))
                .containsExactly("idf-hn-meeting-hai-pecresse", "idf-hn-visit-hai-france-correction-1");
        assertThat(timeline.getList("items[0].participants", String.class))
                .containsExactly("Duong Duc Tuan", "Christian Cambon");
    }

    @Test
    void a_year_in_doubt_is_possible_and_not_certain() {
        // When
        JsonPath possible = read(TIMELINE + "?type=AnniversaryCommemorated&from=2019-01-01&to=2019-12-31");
        JsonPath certain = read(TIMELINE + "?type=AnniversaryCommemorated&from=2019-01-01&to=2019-12-31&match=certain");
        JsonPath visit = read(TIMELINE + "?type=VisitConducted&from=2019-01-01&to=2019-12-31&match=certain");

        // Then
        assertThat(possible.getList("items")).hasSize(1);
        assertThat(certain.getList("items")).isEmpty();
        assertThat(visit.getList("items")).hasSize(1);
    }

    @Test
    void the_task_is_open_and_forgotten_without_a_due_date() {
        // When
        JsonPath tasks = read("/follow-ups?partnership=fr-idf~vn-hn&kind=task&stale=true&overdue=unknown-no-due-date"
                + "&assignee=org-hanoi-water&asOf=2026-11-22");

        // Then
        assertThat(tasks.getList("items.targetId")).containsExactly("fr-idf~vn-hn.task.water-club-advice");
        assertThat(tasks.getString("items[0].status")).isEqualTo("open");
        assertThat(tasks.getString("items[0].due")).isNull();
        assertThat(tasks.getBoolean("items[0].stale")).isTrue();
        assertThat(tasks.getInt("items[0].ageDays.min")).isEqualTo(1027);
        assertThat(tasks.getBoolean("items[0].ageDays.uncertainYear")).isTrue();
    }

    @Test
    void an_event_tells_its_fate_and_its_history() {
        // When
        JsonPath fate = read(EVENTS + "idf-hn-visit-hai-france");
        JsonPath history = read(EVENTS + "idf-hn-visit-hai-france/history");

        // Then
        assertThat(fate.getString("state")).isEqualTo("applied");
        assertThat(fate.getList("correctedBy.id")).containsExactly("idf-hn-visit-hai-france-correction-1");
        assertThat(fate.getInt("appliedIn")).isEqualTo(1);
        assertThat(history.getString("original.occurred.edtf")).isEqualTo("2019?-09-14/2019?-09-18");
        assertThat(history.getString("effective.occurred.edtf")).isEqualTo("2019-09-14/2019-09-18");
        assertThat(history.getString("amendments[0].outcome")).isEqualTo("applied");
        assertThat(history.getString("amendments[0].patch.occurred.basis")).isEqualTo("corroborated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partnerships/xx-yy~zz-zz",
                "/partnerships/xx-yy~zz-zz/timeline",
                "/agreements/nothing",
                "/follow-ups/nothing",
                EVENTS + "nothing",
                EVENTS + "nothing/history"
            })
    void what_nobody_recorded_is_not_found(String path) {
        // When
        Response answer = get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partnerships?sort=size",
                "/partnerships?asOf=yesterday",
                "/agreements?expiringWithin=soon",
                "/agreements?expiringWithin=-P1D",
                "/agreements?certainty=no",
                "/agreements?yearBounds=loose",
                "/agreements?inForceOn=2019",
                "/follow-ups?stale=very",
                "/follow-ups?overdue=maybe",
                TIMELINE + "?from=2020-01-01&to=2019-01-01",
                TIMELINE + "?match=perhaps"
            })
    void what_cannot_be_asked_is_refused(String path) {
        // When
        Response answer = get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
    }

    private JsonPath read(String path) {
        Response answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private Response get(String path) {
        return given().urlEncodingEnabled(false)
                .header("Consistency-Token", written.wire())
                .header("Prefer", "wait=20")
                .get(path);
    }
}
