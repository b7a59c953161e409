package io.entente.query.readmodel.quality;

import static io.entente.query.readmodel.quality.Told.actorEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.CloudEvent;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that compare a partnership with actors, documents and other partnerships. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualityAcrossStreamsIT {

    private static final String ONE = "qa-across~qa-one";
    private static final String OTHER = "qa-across~qa-other";
    private static final String PAPER = "urn:entente:quality-test";
    private static final String EDITOR = "urn:entente:quality-editor";
    private static final String MINISTER = "\"role\": {\"fr\": \"Ministre de la Qualité\"}";

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        log.append(SampleEvents.events());
        log.append(List.of(
                term("first", "observed-2016", "2010/2014", "2010-01-01", "2014-12-31"),
                term("second", "same-id", "2018/2020", "2018-01-01", "2020-12-31"),
                meeting(ONE, "observed-2016", "2016-03-01", "src-qa", minister("")),
                meeting(ONE, "titled-2017", "2017-03-01", "src-qa", minister(MINISTER)),
                meeting(
                        ONE,
                        "called-by-code-2017",
                        "2017-05-01",
                        "src-qa",
                        minister("\"role\": {\"en\": \"QA minister\"}")),
                meeting(ONE, "titled-2012", "2012-03-01", "src-qa", minister(MINISTER)),
                meeting(ONE, "titled-2019", "2019-03-01", "src-qa", minister(MINISTER)),
                meeting(ONE, "titled-some-day-2014-to-2018", "2014-06-01/2018-06-01", "src-qa", minister(MINISTER)),
                meeting(ONE, "titled-perhaps-2017", "2017?-04-01", "src-qa", minister(MINISTER)),
                meeting(ONE, "other-title-2017", "2017-06-01", "src-qa", minister("\"role\": {\"fr\": \"Sénatrice\"}")),
                meeting(
                        ONE,
                        "other-office-2017",
                        "2017-07-01",
                        "src-qa",
                        minister(MINISTER + ", \"organisationId\": \"org-qa-senate\"")),
                meeting(OTHER, "same-id", "2001-03-01", "src-qa", person("person-qa-nobody"))));
        reader = new Reader(log.append(List.of(
                meeting(ONE, "twin-paper", "2018-05-04", "src-qa-paper", pair("person-qa-left", "person-qa-right")),
                meeting(OTHER, "twin-radio", "2018-05-07", "src-qa-radio", pair("person-qa-right", "person-qa-left")),
                meeting(OTHER, "twin-late", "2018-05-11", "src-qa-late", pair("person-qa-right", "person-qa-left")),
                meeting(ONE, "own-document", "2015-05-04", "src-qa-one", pair("person-qa-up", "person-qa-down")),
                meeting(
                        OTHER,
                        "own-document-again",
                        "2015-05-04",
                        "src-qa-one",
                        pair("person-qa-up", "person-qa-down")),
                meeting(ONE, "shared-first", "2014-05-04", "src-qa-a", pair("person-qa-in", "person-qa-out")),
                citing(
                        "src-qa-a",
                        meeting(ONE, "shared-second", "2014-05-05", "src-qa-b", pair("person-qa-in", "person-qa-out"))),
                visit(ONE, "visit-paper", "2013-05-04/2013-05-09", "src-qa-paper", "vn", "fr"),
                visit(ONE, "visit-radio", "2013-05-06/2013-05-08", "src-qa-radio", "vn", "fr"),
                visit(ONE, "visit-back", "2013-05-06/2013-05-08", "src-qa-back", "fr", "vn"))));
    }

    @Test
    void an_event_outside_the_term_is_found_through_the_record_of_the_office_whoever_recorded_the_two() {
        // When
        JsonPath found = conflicts(ONE);

        // Then
        assertThat(found.getList("items.findAll { it.eventIds.id.contains('observed-2016') }.eventIds"))
                .containsExactly(List.of(
                        Map.of("source", EDITOR, "id", "person-qa-minister-first"),
                        Map.of("source", PAPER, "id", "observed-2016")));
        assertThat(found.getList("items.subject")).containsOnly("person-qa-minister");
    }

    @Test
    void an_event_that_gives_the_title_outside_all_recorded_terms_is_found() {
        assertThat(inConflict(ONE)).contains("titled-2017", "called-by-code-2017");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titled-2012",
                "titled-2019",
                "titled-some-day-2014-to-2018",
                "titled-perhaps-2017",
                "other-title-2017",
                "other-office-2017"
            })
    void nothing_is_found_where_a_term_may_hold_the_day_or_the_office_may_be_another(String eventId) {
        assertThat(inConflict(ONE)).isNotEmpty().doesNotContain(eventId);
    }

    @Test
    void an_event_of_another_source_that_only_has_the_same_id_is_not_the_one_observed() {
        assertThat(inConflict(OTHER)).doesNotContain("same-id");
    }

    @Test
    void reports_in_two_partnerships_may_tell_of_one_meeting_and_each_is_told() {
        assertThat(twins(ONE)).contains(List.of("twin-paper", "twin-radio"));
        assertThat(twins(OTHER)).contains(List.of("twin-radio", "twin-paper"));
    }

    @Test
    void four_days_apart_are_two_meetings() {
        assertThat(twins(OTHER)).isNotEmpty().allSatisfy(events -> assertThat(events)
                .isNotEqualTo(List.of("twin-late", "twin-radio"))
                .isNotEqualTo(List.of("twin-radio", "twin-late")));
    }

    @Test
    void who_records_one_document_in_two_partnerships_is_not_told() {
        assertThat(twins(ONE)).noneMatch(events -> events.contains("own-document"));
        assertThat(twins(OTHER)).noneMatch(events -> events.contains("own-document"));
    }

    @Test
    void a_document_that_both_cite_does_not_make_two_reports_one() {
        assertThat(twins(ONE)).contains(List.of("shared-first", "shared-second"));
    }

    @Test
    void visits_on_the_same_way_are_compared_and_the_way_back_is_another() {
        assertThat(twins(ONE))
                .contains(List.of("visit-paper", "visit-radio"))
                .noneMatch(events -> events.contains("visit-back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, OTHER, "fr-idf~vn-hn"})
    void what_will_be_known_is_what_is_known_now(String partnership) {
        // Given
        String now = "/quality?asOf=2026-11-22&limit=500&partnership=" + partnership;

        // When
        JsonPath future = reader.json(now + "&knownAt=2999-01-01T00:00:00Z");

        // Then
        assertThat(future.getList("items"))
                .isNotEmpty()
                .isEqualTo(reader.json(now).getList("items"));
    }

    private List<String> inConflict(String partnership) {
        return conflicts(partnership).getList("items.collect { it.eventIds[1].id }");
    }

    private JsonPath conflicts(String partnership) {
        return reader.json("/quality?limit=500&rule=role-term-conflict&partnership=" + partnership);
    }

    private List<List<String>> twins(String partnership) {
        return reader.json("/quality?limit=500&rule=duplicate-candidate&partnership=" + partnership)
                .getList("items.eventIds.id");
    }

    private static CloudEvent term(String slug, String observedIn, String term, String from, String to) {
        CloudEvent recorded = actorEvent(
                "person-qa-minister", "ActorRoleRecorded", """
                {"actorId": "person-qa-minister", "organisationId": "org-qa-ministry", "observedIn": "%s",
                 "role": {"code": "qa-minister", "label": {"fr": "ministre de la qualite"}},
                 "term": {"edtf": "%s", "earliest": "%s", "latest": "%s", "endInclusive": true,
                          "startPrecision": "year", "endPrecision": "year"},
                 "observed": {"edtf": "%s", "earliest": "%s", "latest": "%s", "precision": "range",
                              "basis": "stated", "confidence": "high"}}""".formatted(observedIn, term, from, to, term, from, to));
        ObjectNode document = recorded.document().deepCopy();
        return new CloudEvent(document.put("id", "person-qa-minister-" + slug).put("source", EDITOR));
    }

    private static CloudEvent meeting(String stream, String id, String date, String document, String participants) {
        return in(stream, Told.event(id, "MeetingHeld", date, List.of(document), """
                {"meetingId": "%s.meeting.%s", "meetingKind": "bilateral-talks", "participantsComplete": false,
                 "participants": [%s]}""".formatted(
                        stream, id, participants)));
    }

    private static CloudEvent visit(String stream, String id, String date, String document, String from, String to) {
        return in(stream, Told.event(id, "VisitConducted", date, List.of(document), """
                {"visitId": "%s.visit.%s", "direction": {"from": "%s", "to": "%s"}, "head": %s,
                 "place": {"placeId": "fr", "name": {"en": "France"}, "precision": "country"}}""".formatted(
                        stream, id, from, to, person("person-qa-head"))));
    }

    private static CloudEvent citing(String more, CloudEvent event) {
        ObjectNode document = event.document().deepCopy();
        document.withArray("/data/sources").addObject().put("sourceId", more);
        return new CloudEvent(document);
    }

    private static CloudEvent in(String stream, CloudEvent event) {
        ObjectNode document = event.document().deepCopy();
        ((ObjectNode) document.get("data")).put("partnershipId", stream);
        return new CloudEvent(document.put("subject", stream));
    }

    private static String pair(String one, String other) {
        return person(one) + "," + person(other);
    }

    private static String person(String actorId) {
        return "{\"actorId\": \"" + actorId + "\", \"kind\": \"person\", \"nameAsReported\": \"A\"}";
    }

    private static String minister(String title) {
        return "{\"actorId\": \"person-qa-minister\", \"kind\": \"person\", \"nameAsReported\": \"M\""
                + (title.isEmpty() ? "" : ", ") + title + "}";
    }
}
