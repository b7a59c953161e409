package io.entente.query.readmodel.past;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.Json;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.OnSample;
import io.entente.query.readmodel.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which event set what, in the words of the answers. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplanationsIT extends OnSample {

    private static final String PARTNERSHIP = "/partnerships/fr-idf~vn-hn";
    private static final String AGREEMENT = "/agreements/fr-idf~vn-hn.agreement.2018-2021";
    private static final String TASK = "/follow-ups/fr-idf~vn-hn.task.water-club-advice";
    private static final String PROGRAMME = "/programmes/fr-idf~vn-hn.programme.hanoi-urban-environment-2018-2021";
    private static final String VISIT = "/visits/fr-idf~vn-hn.visit.hai-france";
    private static final String ACTOR = "/actors/person-hoang-trung-hai";
    private static final String EVENT = "/events/urn:entente:seed-import/";
    private static final String MEETING = EVENT + "idf-hn-meeting-hai-pecresse";

    private static final String VISIT_CORRECTION = "idf-hn-visit-hai-france-correction-1";
    private static final String MEETING_CORRECTION = "idf-hn-meeting-tuan-cambon-correction-1";

    @ParameterizedTest
    @ValueSource(strings = {PARTNERSHIP, AGREEMENT, TASK, PROGRAMME, VISIT, ACTOR})
    void every_explained_field_is_in_the_answer_under_its_name_and_with_its_value(String address) throws IOException {
        // When
        JsonNode explained = json(address + "/explain?lang=fr");

        // Then
        assertIsIn(json(address + "?lang=fr"), explained);
    }

    @ParameterizedTest
    @ValueSource(strings = {"idf-hn-meeting-hai-pecresse", "idf-hn-visit-hai-france", "idf-hn-task-water-club-advice"})
    void every_explained_field_of_an_event_is_in_the_timeline(String eventId) throws IOException {
        // Given
        JsonNode timeline = json(PARTNERSHIP + "/timeline?limit=100");
        JsonNode item = elements(timeline.path("items")).stream()
                .filter(any -> any.path("eventId").asText().equals(eventId))
                .findFirst()
                .orElseThrow();

        // When
        JsonNode explained = json(EVENT + eventId + "/explain");

        // Then
        assertIsIn(item, explained);
    }

    @Test
    void a_partnership_is_told_by_many_events() throws IOException {
        // When
        Map<String, SortedSet<String>> fields = fieldsByEvent(PARTNERSHIP);

        // Then
        assertThat(fields.get("idf-hn-partnership-established-1989"))
                .contains("name", "kind", "status", "since", "parties", "eventIds");
        assertThat(fields.get("idf-hn-visit-hai-france")).contains("counts.visits");
        assertThat(fields.get("idf-hn-task-water-club-advice")).contains("counts.tasks");
        assertThat(fields.get(MEETING_CORRECTION)).containsExactly("lastActivity");
        assertThat(fields).doesNotContainKey(VISIT_CORRECTION);
    }

    @Test
    void an_agreement_is_told_by_its_signature_and_superseded_by_the_next() throws IOException {
        // When
        Map<String, SortedSet<String>> fields = fieldsByEvent(AGREEMENT);

        // Then
        assertThat(fields).containsOnlyKeys("idf-hn-agreement-2018-2021-signed", "idf-hn-agreement-2022-2025-signed");
        assertThat(fields.get("idf-hn-agreement-2018-2021-signed"))
                .containsExactly(
                        "agreementId",
                        "fields",
                        "instrumentType",
                        "parties",
                        "period",
                        "signed",
                        "title",
                        "titleAsReported");
        assertThat(fields.get("idf-hn-agreement-2022-2025-signed"))
                .containsExactly("eventIds", "sources", "supersededBy");
    }

    @Test
    void a_task_is_dated_by_the_correction_of_the_meeting_at_which_it_was_given() throws IOException {
        // When
        Map<String, SortedSet<String>> fields = fieldsByEvent(TASK);

        // Then
        assertThat(fields).containsOnlyKeys("idf-hn-task-water-club-advice", MEETING_CORRECTION);
        assertThat(fields.get(MEETING_CORRECTION)).containsExactly("eventIds", "occurred");
        assertThat(fields.get("idf-hn-task-water-club-advice"))
                .containsExactly(
                        "assignees",
                        "fields",
                        "followUps",
                        "kind",
                        "obligors",
                        "parentRetracted",
                        "promisedBy",
                        "sources",
                        "status",
                        "targetId",
                        "text");
    }

    @Test
    void a_programme_has_its_money_from_the_promises() throws IOException {
        // When
        Map<String, SortedSet<String>> fields = fieldsByEvent(PROGRAMME);

        // Then
        assertThat(fields.get("idf-hn-funding-afd-urban-environment"))
                .contains("commitments", "unknownAmountCommitments", "eventIds");
        assertThat(fields.get("idf-hn-programme-urban-environment-launched"))
                .contains("programmeId", "name", "period", "organisations", "launched", "fields", "crs", "sdg");
    }

    @Test
    void a_visit_has_its_date_from_its_correction() throws IOException {
        // When
        Map<String, SortedSet<String>> fields = fieldsByEvent(VISIT);

        // Then
        assertThat(fields).containsOnlyKeys("idf-hn-visit-hai-france", VISIT_CORRECTION);
        assertThat(fields.get(VISIT_CORRECTION)).containsExactly("eventIds", "occurred");
        assertThat(fields.get("idf-hn-visit-hai-france"))
                .contains("visitId", "direction", "head", "hostIds", "place", "sources")
                .doesNotContain("occurred");
    }

    @Test
    void a_meeting_in_the_timeline_has_its_date_from_the_correction_of_its_visit() throws IOException {
        // When
        Map<String, SortedSet<String>> fields = fieldsByEvent(MEETING);

        // Then
        assertThat(fields.get(VISIT_CORRECTION)).containsExactly("eventIds", "occurred");
        assertThat(fields.get("idf-hn-meeting-hai-pecresse"))
                .contains("eventId", "source", "type", "participants", "actors", "partOf", "corrections", "sources");
    }

    @Test
    void an_actor_is_called_as_its_correction_says() throws IOException {
        // Given
        CloudEvent registered = Told.ofActor("org-explained", "org-explained-registered", "ActorRegistered", """
                {"kind": "organisation", "name": {"en": "Explained"}, "note": "misspelt"}""");
        append(registered, Told.corrected(registered, "{\"name\": {\"en\": \"Well Explained\"}}"));

        // When
        Map<String, SortedSet<String>> fields = fieldsByEvent("/actors/org-explained");

        // Then
        assertThat(fields.get("org-explained-registered-EventCorrected")).containsExactly("name");
        assertThat(fields.get("org-explained-registered")).contains("actorId", "kind", "note");
    }

    @Test
    void before_the_correction_the_original_had_set_everything() throws IOException {
        // Given
        Instant corrected =
                Instant.parse(read(EVENT + VISIT_CORRECTION).jsonPath().getString("recordedAt"));
        String before = "?knownAt=" + corrected.minusMillis(1);

        // When
        JsonNode visit = json(VISIT + "/explain" + before);
        JsonNode history = json(EVENT + "idf-hn-visit-hai-france/history" + before);

        // Then
        assertThat(fieldsByEvent(visit)).containsOnlyKeys("idf-hn-visit-hai-france");
        assertThat(history.path("amendments")).isEmpty();
        assertThat(history.at("/effective/occurred/edtf").asText()).isEqualTo("2019?-09-14/2019?-09-18");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PARTNERSHIP + "/explain",
                AGREEMENT + "/explain",
                TASK + "/explain",
                PROGRAMME + "/explain",
                VISIT + "/explain",
                ACTOR + "/explain",
                MEETING + "/explain",
                MEETING + "/history"
            })
    void before_anything_was_recorded_there_was_nothing_to_explain(String address) {
        assertThat(get(address + "?knownAt=1999-01-01T00:00:00Z").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agreements/nothing/explain",
                "/visits/fr-idf~vn-hn.visit.nothing/explain",
                "/actors/nobody/explain",
                EVENT + "nothing/explain",
                EVENT + VISIT_CORRECTION + "/explain"
            })
    void what_has_no_row_is_not_explained(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    private static void assertIsIn(JsonNode answer, JsonNode explained) {
        assertThat(explained.path("fields")).isNotEmpty();
        explained.path("fields").forEach(field -> {
            String name = field.path("name").asText();
            JsonNode member = answer.at("/" + name.replace('.', '/'));
            assertThat(member.isMissingNode()).as(name).isFalse();
            assertThat(holds(member, field.path("value")))
                    .as(name + ": " + member + " in place of " + field.path("value"))
                    .isTrue();
        });
    }

    /** Answers may add to a value what they join from other streams, and name members that are null. */
    private static boolean holds(JsonNode answer, JsonNode explained) {
        if (explained.isObject()) {
            return explained.properties().stream()
                    .allMatch(member -> holds(answer.path(member.getKey()), member.getValue()));
        }
        if (explained.isArray()) {
            return answer.size() == explained.size()
                    && StreamSupport.stream(explained.spliterator(), false)
                            .allMatch(element -> elements(answer).stream().anyMatch(other -> holds(other, element)));
        }
        boolean numbers = answer.isNumber() && explained.isNumber();
        return numbers ? answer.decimalValue().compareTo(explained.decimalValue()) == 0 : answer.equals(explained);
    }

    private Map<String, SortedSet<String>> fieldsByEvent(String address) throws IOException {
        return fieldsByEvent(json(address + "/explain"));
    }

    private static Map<String, SortedSet<String>> fieldsByEvent(JsonNode explained) {
        Map<String, SortedSet<String>> fields = new TreeMap<>();
        explained.path("fields").forEach(field -> fields.computeIfAbsent(
                        field.at("/setBy/eventId").asText(), first -> new TreeSet<>())
                .add(field.path("name").asText()));
        return fields;
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private JsonNode json(String address) throws IOException {
        return Json.mapper().readTree(read(address).asString());
    }
}
