package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.quality.Told.actorEvent;
import static io.entente.query.readmodel.quality.Told.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the matter with the sample, and with a partnership that breaks the rules between streams. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualityIT {

    private static final String SAMPLE = "/quality?partnership=fr-idf~vn-hn&asOf=2026-11-22&limit=500";

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        log.append(SampleEvents.events());
        reader = new Reader(log.append(List.of(
                event("talks", "MeetingHeld", "2021-03-01", List.of("src-qa-one", "src-qa-two"), """
                        {"meetingId": "qa-one~qa-two.meeting.talks", "meetingKind": "bilateral-talks",
                         "participantsComplete": false, "agreementIds": ["qa-one~qa-two.agreement.none"],
                         "participants": [{"kind": "person", "nameAsReported": "A"}]}"""),
                actorEvent("src-qa-two", "SourceRegistered", """
                        {"sourceId": "src-qa-two", "kind": "news-article", "derivedFrom": [{"sourceId": "src-qa-one"}]}"""),
                inOffice("person-qa-first", "2010/2020", "2010-01-01", "2020-12-31"),
                inOffice("person-qa-second", "2018/2026", "2018-01-01", "2026-12-31"))));
    }

    @Test
    void the_inferred_year_of_a_meeting_is_a_warning() {
        // When
        JsonPath found = reader.json(SAMPLE + "&rule=date-year-inferred&lang=vi");

        // Then
        assertThat(found.getList("items.eventId"))
                .containsExactlyInAnyOrder(
                        "idf-hn-meeting-tuan-cambon",
                        "idf-hn-agreement-2022-2025-signed",
                        "idf-hn-anniversary-30",
                        "idf-hn-programme-urban-environment-launched",
                        "idf-hn-funding-afd-urban-environment");
        assertThat(found.getList("items.severity")).containsOnly("warn");
        assertThat(found.getList("items.partnershipId")).containsOnly("fr-idf~vn-hn");
        assertThat(found.getString("items[0].message")).startsWith("Năm được suy ra");
    }

    @Test
    void an_agreement_that_ran_out_without_a_successor_is_found_from_the_day_after() {
        // When
        JsonPath before = reader.json("/quality?rule=agreement-expired-no-successor&asOf=2025-12-31");
        JsonPath after = reader.json("/quality?rule=agreement-expired-no-successor&asOf=2026-01-01");

        // Then
        assertThat(before.getList("items.subject")).doesNotContain("fr-idf~vn-hn.agreement.2022-2025");
        assertThat(after.getList("items.subject")).contains("fr-idf~vn-hn.agreement.2022-2025");
    }

    @Test
    void before_a_correction_the_year_of_the_visit_was_inferred() {
        // Given
        String recordedAt = reader.json("/events/urn:entente:seed-import/idf-hn-visit-hai-france-correction-1")
                .getString("recordedAt");
        String before = Instant.parse(recordedAt).minusMillis(1).toString();

        // When
        JsonPath found = reader.json(SAMPLE + "&rule=date-year-inferred&knownAt=" + before);

        // Then
        assertThat(found.getList("items.eventId")).contains("idf-hn-visit-hai-france");
    }

    @Test
    void two_documents_of_which_one_is_a_copy_of_the_other_are_one_source() {
        // When
        JsonPath found = reader.json("/quality?rule=single-source&partnership=qa-one~qa-two");

        // Then
        assertThat(found.getList("items.eventId")).containsExactly("talks");
    }

    @Test
    void a_reference_to_what_nobody_declared_is_told_with_its_event() {
        // When
        JsonPath found = reader.json("/quality?rule=refers-to-absent&partnership=qa-one~qa-two");

        // Then
        assertThat(found.getString("items[0].subject")).isEqualTo("qa-one~qa-two.agreement.none");
        assertThat(found.getList("items[0].eventIds.id")).containsExactly("talks");
    }

    @Test
    void an_office_held_by_two_and_an_event_outside_a_term_are_conflicts() {
        // When
        JsonPath found = reader.json("/quality?rule=role-term-conflict&limit=500");

        // Then
        assertThat(found.getList("items.findAll { it.subject == 'mayor' }.eventIds.id"))
                .containsExactly(List.of("person-qa-first", "person-qa-second"));
        assertThat(found.getList("items.findAll { it.partnershipId == 'qa-one~qa-two' }.subject"))
                .containsExactly("person-qa-first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule", "-rule", "partnership", "-partnership"})
    void pages_in_every_order_show_each_finding_once(String sort) {
        // Given
        List<Object> all = reader.json(SAMPLE + "&sort=" + sort).getList("items");

        // When
        var paged = new ArrayList<Object>();
        String next = SAMPLE.replace("limit=500", "limit=9") + "&sort=" + sort;
        while (next != null) {
            JsonPath page = reader.json(next);
            paged.addAll(page.getList("items"));
            next = page.getString("next");
        }

        // Then
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void the_rules_are_offered_in_the_language_of_the_reader() {
        // When
        JsonPath rules = reader.json("/quality/rules?lang=fr");

        // Then
        assertThat(rules.getList("items.rule")).contains("duplicate-candidate", "amendment-target-missing");
        assertThat(rules.getString("items.find { it.rule == 'unattributed' }.about"))
                .startsWith("On ne sait pas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/quality?rule=bad-taste",
                "/quality?severity=fatal",
                "/quality?sort=severity",
                "/quality?knownAt=2999-01-01T00:00:00Z"
            })
    void what_cannot_be_asked_is_refused(String address) {
        // When
        Response answer = reader.get(address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
    }

    private static CloudEvent inOffice(String actor, String term, String from, String to) {
        return actorEvent(actor, "ActorRoleRecorded", """
                {"actorId": "%s", "role": {"code": "mayor"}, "organisationId": "org-qa", "observedIn": "talks",
                 "term": {"edtf": "%s", "earliest": "%s", "latest": "%s", "endInclusive": true,
                          "startPrecision": "year", "endPrecision": "year"},
                 "observed": {"edtf": "2019", "earliest": "2019-01-01", "latest": "2019-12-31", "precision": "year",
                              "basis": "stated", "confidence": "high"}}""".formatted(actor, term, from, to));
    }
}
