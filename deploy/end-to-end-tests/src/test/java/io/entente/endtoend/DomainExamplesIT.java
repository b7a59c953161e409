package io.entente.endtoend;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.Json;
import io.entente.testkit.EventStream;
import io.entente.testkit.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.javacrumbs.jsonunit.core.Option;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the domain's description shows of each read model, asked of the running pair after the sample was posted to it.
 *
 * <p>The files in {@code domain-examples} hold a request and what its answer must show; members that they do not name
 * may be there too. The two corrections of the sample are posted apart, so that there is a time between them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DomainExamplesIT {

    private static final Path EXAMPLES = Path.of("src/test/resources/io/entente/endtoend/domain-examples");
    private static final String TIMELINE = "/partnerships/fr-idf~vn-hn/timeline?limit=100";
    private static final String VISIT = "idf-hn-visit-hai-france";
    private static final String MEETING_OF_THE_VISIT = "idf-hn-meeting-hai-pecresse";
    private static final String MEETING = "idf-hn-meeting-tuan-cambon";

    @TempDir
    private static Path logs;

    private static RunningPair pair;
    private static EventStream follower;

    @BeforeAll
    static void post_the_sample() {
        pair = RunningPair.start(logs);
        follower = EventStream.open(pair.query().resolve("/changes"));
        List<String> sample = SampleEvents.lines();
        int corrections = sample.size() - 2;
        pair.post(sample.subList(0, corrections));
        sample.subList(corrections, sample.size()).forEach(correction -> pair.post(List.of(correction)));
    }

    @AfterAll
    static void stop() {
        follower.close();
        pair.close();
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_the_domain_shows_is_what_is_answered(Path file) throws IOException {
        // Given
        JsonNode example = Json.mapper().readTree(Files.readString(file));

        // When
        JsonNode answer = pair.json(example.path("request").asText());

        // Then
        var shown = assertThatJson(answer.at(example.path("at").asText()))
                .as(example.path("request").asText())
                .when(Option.IGNORING_EXTRA_FIELDS);
        if (example.path("amongOthers").asBoolean()) {
            shown = shown.when(Option.IGNORING_ARRAY_ORDER, Option.IGNORING_EXTRA_ARRAY_ITEMS);
        }
        shown.isEqualTo(example.get("shows"));
    }

    @Test
    void a_year_counts_what_is_certain_and_what_is_possible_and_nothing_else() {
        // When
        JsonNode year = pair.json("/statistics?by=year&partnership=fr-idf~vn-hn&year=2019");

        // Then
        assertThatJson(year.at("/items/0/certain"))
                .isEqualTo("{MeetingHeld:3,VisitConducted:1,SiteVisited:1,StatementMade:6,CommitmentMade:6,"
                        + "PriorityDeclared:2}");
        assertThatJson(year.at("/items/0/possible")).isEqualTo("{AnniversaryCommemorated:1}");
    }

    @Test
    void the_visit_is_a_confirmed_entry_that_was_changed_once() {
        // When
        List<String> calendar = pair.get("/partnerships/fr-idf~vn-hn/calendar.ics")
                .asString()
                .lines()
                .toList();

        // Then
        int uid = calendar.indexOf("UID:" + VISIT + "@urn:entente:seed-import@cooperation.example");
        int begin = calendar.subList(0, uid).lastIndexOf("BEGIN:VEVENT");
        int end = uid + calendar.subList(uid, calendar.size()).indexOf("END:VEVENT");
        assertThat(calendar.subList(begin, end))
                .contains(
                        "DTSTART;VALUE=DATE:20190914",
                        "DTEND;VALUE=DATE:20190919",
                        "SEQUENCE:1",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Working visit to France (Hanoi)",
                        "CATEGORIES:VISIT");
    }

    @Test
    void the_correction_is_told_to_those_who_follow() {
        // When
        Map<String, String> frame = follower.await(heard -> "correction".equals(heard.get("event"))
                && heard.getOrDefault("data", "").contains(VISIT + "-correction-1"));

        // Then
        assertThatJson(frame.get("data"))
                .when(Option.IGNORING_EXTRA_FIELDS)
                .isEqualTo("{kind:'corrected',eventId:'" + VISIT + "',by:'" + VISIT
                        + "-correction-1',descendantsRedated:18,changeId:'${json-unit.regex}[0-3]-[0-9]+'}");
        assertThatJson(frame.get("data")).node("affects").isArray().contains("timeline", "calendar", "statistics");
    }

    @Test
    void what_was_known_before_between_and_after_the_two_corrections_differs() {
        // When
        JsonNode before = pair.json(TIMELINE + "&knownAt=" + justBefore(VISIT + "-correction-1"));
        JsonNode between = pair.json(TIMELINE + "&knownAt=" + justBefore(MEETING + "-correction-1"));
        JsonNode now = pair.json(TIMELINE);

        // Then
        assertThat(dates(before))
                .containsEntry(VISIT, "2019?-09-14/2019?-09-18 false")
                .containsEntry(MEETING_OF_THE_VISIT, "[2019-09-14..2019-09-18] false")
                .containsEntry(MEETING, "[2022-01-30,2023-01-30,2024-01-30,2025-01-30] false");
        assertThat(dates(between))
                .containsEntry(VISIT, "2019-09-14/2019-09-18 true")
                .containsEntry(MEETING_OF_THE_VISIT, "[2019-09-14..2019-09-18] true")
                .containsEntry(MEETING, "[2022-01-30,2023-01-30,2024-01-30,2025-01-30] false");
        assertThat(dates(now))
                .containsEntry(VISIT, "2019-09-14/2019-09-18 true")
                .containsEntry(MEETING_OF_THE_VISIT, "[2019-09-14..2019-09-18] true")
                .containsEntry(MEETING, "2024?-01-30 false");
    }

    private static String justBefore(String eventId) {
        JsonNode event = pair.json("/events/urn:entente:seed-import/" + eventId);
        return Instant.parse(event.path("recordedAt").asText()).minusMillis(1).toString();
    }

    /** Date and whether its year is certain, by event. */
    private static Map<String, String> dates(JsonNode timeline) {
        return timeline.path("items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.path("eventId").asText(),
                        item -> item.at("/occurred/edtf").asText() + " "
                                + item.at("/occurred/yearCertain").asText()));
    }
}
