package io.entente.query.readmodel.past;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known before the two corrections of the sample, and after them. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastIT {

    private static final String PARTNERSHIP = "/partnerships/fr-idf~vn-hn";
    private static final String TIMELINE = PARTNERSHIP + "/timeline";
    private static final String TASK = "/follow-ups/fr-idf~vn-hn.task.water-club-advice";
    private static final String CORRECTION = "/events/urn:entente:seed-import/idf-hn-visit-hai-france-correction-1";

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
    void a_timeline_shows_the_dates_that_were_known_then() {
        // When
        JsonPath then = reader.json(TIMELINE + "?limit=100&knownAt=" + corrected.minusMillis(1));
        JsonPath afterwards = reader.json(TIMELINE + "?limit=100&knownAt=" + Instant.parse("2999-01-01T00:00:00Z"));
        JsonPath now = reader.json(TIMELINE + "?limit=100");

        // Then
        assertThat(date(then, "idf-hn-visit-hai-france")).isEqualTo("2019?-09-14/2019?-09-18");
        assertThat(date(then, "idf-hn-meeting-tuan-cambon")).isEqualTo("[2022-01-30,2023-01-30,2024-01-30,2025-01-30]");
        assertThat(date(now, "idf-hn-visit-hai-france")).isEqualTo("2019-09-14/2019-09-18");
        assertThat(afterwards.getList("items")).isEqualTo(now.getList("items"));
    }

    @Test
    void what_a_correction_passes_on_was_not_passed_on_before() {
        // When
        JsonPath certainThen = reader.json(certainIn2019("&knownAt=" + corrected.minusMillis(1)));
        JsonPath certainNow = reader.json(certainIn2019(""));

        // Then
        assertThat(certainThen.getList("items")).isEmpty();
        assertThat(certainNow.getList("items.eventId"))
                .contains("idf-hn-visit-hai-france", "idf-hn-meeting-hai-pecresse");
    }

    @Test
    void the_past_is_paged_and_sorted_like_the_present() {
        // Given
        var ids = new ArrayList<String>();
        String next = TIMELINE + "?sort=-recorded&limit=9&knownAt=" + corrected.minusMillis(1);
        List<String> all = reader.json(next.replace("limit=9", "limit=100")).getList("items.eventId");

        // When
        while (next != null) {
            JsonPath page = reader.json(next);
            ids.addAll(page.getList("items.eventId"));
            next = page.getString("next");
        }

        // Then
        assertThat(ids).hasSizeGreaterThan(30).containsExactlyElementsOf(all);
    }

    @Test
    void an_overview_and_its_rows_are_as_they_were() {
        // When
        JsonPath then = reader.json(PARTNERSHIP + "?knownAt=" + corrected.minusMillis(1));
        JsonPath task = reader.json(TASK + "?asOf=2026-11-22&knownAt=" + corrected.minusMillis(1));
        JsonPath agreements = reader.json("/agreements?partnership=fr-idf~vn-hn&knownAt=" + corrected.minusMillis(1));

        // Then
        assertThat(then.getString("lastActivity.edtf")).isEqualTo("[2022-01-30,2023-01-30,2024-01-30,2025-01-30]");
        assertThat(task.getInt("ageDays.min")).isLessThan(task.getInt("ageDays.max"));
        assertThat(agreements.getList("items.agreementId")).hasSize(2);
    }

    @Test
    void before_the_first_event_nothing_was_known() {
        // When
        Response partnership = reader.get(PARTNERSHIP + "?knownAt=1999-01-01T00:00:00Z");
        Response timeline = reader.get(TIMELINE + "?knownAt=1999-01-01T00:00:00Z");

        // Then
        assertThat(partnership.statusCode()).isEqualTo(404);
        assertThat(timeline.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agreements?knownAt=2026-01-01T00:00:00Z",
                "/follow-ups?knownAt=2026-01-01T00:00:00Z",
                TIMELINE + "?knownAt=yesterday",
                TIMELINE + "?knownAt=2026-01-01"
            })
    void an_instant_without_a_partnership_and_what_is_no_instant_are_refused(String address) {
        // When
        Response answer = reader.get(address);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].detail")).startsWith("knownAt");
    }

    @Test
    void a_row_tells_which_event_set_each_field() {
        // When
        JsonPath explained = reader.json(TASK + "/explain");

        // Then
        String occurred = "fields.find { it.name == 'occurred' }";
        String text = "fields.find { it.name == 'text' }";
        assertThat(explained.getString(occurred + ".setBy.eventId"))
                .isEqualTo("idf-hn-meeting-tuan-cambon-correction-1");
        assertThat(explained.getString(occurred + ".earlier[0].setBy.eventId"))
                .isEqualTo("idf-hn-task-water-club-advice");
        assertThat(explained.getString(text + ".setBy.eventId")).isEqualTo("idf-hn-task-water-club-advice");
        assertThat(explained.getList(text + ".earlier")).isEmpty();
    }

    private static String certainIn2019(String more) {
        return TIMELINE + "?match=certain&from=2019-01-01&to=2019-12-31" + more;
    }

    private static String date(JsonPath timeline, String eventId) {
        return timeline.getString("items.find { it.eventId == '" + eventId + "' }.occurred.edtf");
    }
}
