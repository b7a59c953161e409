package io.entente.query.readmodel.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A meeting is taken back, and readers are told so wherever something was part of it. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetractionIT {

    private static final CloudEvent MEETING = Facts.meeting("taken-back", "2003-05-01");
    private static final CloudEvent STATEMENT = Facts.narration("said-there", "2003-05-01");
    private static final CloudEvent VISIT = Facts.visit("travelled-for-it", "2003-05-01");
    private static final CloudEvent TASK = Facts.event("given-there", "TaskAssigned", "2003-05-01", """
            {"taskId": "fr-idf~vn-hn.task.given-there", "assigneeIds": ["org-ret"], "text": {"en": "Advise them."},
             "assignedBy": {"kind": "person", "nameAsReported": "Somebody"}}""");
    private static final CloudEvent SITE_VISIT = Facts.event("seen-there", "SiteVisited", "2003-05-01", """
            {"siteVisitId": "fr-idf~vn-hn.site-visit.seen-there", "visitors": [], "hostIds": [],
             "site": {"siteId": "site-seen-there", "name": {"en": "Waterworks"}}}""");

    @Inject
    Log log;

    /** Of this test alone: what is taken back stays so. */
    private final String stream = "test~" + UUID.randomUUID();

    private Reader reader;

    @BeforeEach
    void tell() {
        List<CloudEvent> told = Stream.concat(
                        Stream.of(MEETING),
                        Stream.of(STATEMENT, VISIT, TASK, SITE_VISIT).map(part -> Facts.during(MEETING.id(), part)))
                .map(this::here)
                .toList();
        reader = new Reader(log.append(told));
    }

    @Test
    void what_was_taken_back_is_gone_and_its_story_stays() {
        // When
        takeBack();

        // Then
        JsonPath fate = reader.json(event("taken-back"));
        assertThat(fate.getString("state")).isEqualTo("retracted");
        assertThat(fate.getList("retractedBy.id")).containsExactly("taken-back-retraction");
        JsonPath history = reader.json(event("taken-back") + "/history");
        assertThat(history.getString("original.occurred.edtf")).isEqualTo("2003-05-01");
        assertThat(history.getBoolean("tombstone")).isTrue();
        assertThat(history.getMap("")).containsEntry("effective", null);
        assertThat(history.getList("amendments.outcome")).containsExactly("applied");
        assertThat(reader.json("/partnerships/" + stream + "/timeline").getList("items.eventId"))
                .containsExactlyInAnyOrder("said-there", "travelled-for-it", "given-there", "seen-there");
        assertThat(reader.get(event("taken-back") + "/explain").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_part_of_it_stays_and_is_flagged_wherever_it_is_read() {
        // Given
        assertThat(flags())
                .containsExactly(
                        List.of(false),
                        List.of(false),
                        List.of(false),
                        List.of(List.of(false)),
                        List.of(false),
                        List.of(false));

        // When
        takeBack();

        // Then
        assertThat(flags())
                .containsExactly(
                        List.of(true),
                        List.of(true),
                        List.of(true),
                        List.of(List.of(true)),
                        List.of(true),
                        List.of(true));
        assertThat(reader.json(event("given-there")).getBoolean("parentRetracted"))
                .isTrue();
    }

    @Test
    void the_retraction_has_set_the_flag_and_nothing_else() {
        // When
        takeBack();

        // Then
        JsonPath task = reader.json("/follow-ups/" + stream + ".task.given-there/explain");
        assertThat(task.getList("fields.findAll { it.setBy.eventId == 'taken-back-retraction' }.name"))
                .containsExactly("parentRetracted");
    }

    @Test
    void what_was_taken_back_counted_until_then() {
        // Given
        takeBack();
        String retraction = reader.json(event("taken-back-retraction")).getString("recordedAt");
        String before = "?knownAt=" + Instant.parse(retraction).minusMillis(1);

        // When
        JsonPath history = reader.json(event("taken-back") + "/history" + before);
        JsonPath meeting = reader.json(event("taken-back") + "/explain" + before);

        // Then
        assertThat(history.getBoolean("tombstone")).isFalse();
        assertThat(history.getString("effective.occurred.edtf")).isEqualTo("2003-05-01");
        assertThat(meeting.getList("fields.name")).contains("occurred", "participants");
    }

    private void takeBack() {
        reader = new Reader(reader.written().including(log.append(here(Facts.retracted(MEETING)))));
    }

    /** Of the timeline, the follow-ups, the visits, the sites, the search and the map. */
    private List<Object> flags() {
        String here = "partnership=" + stream;
        return List.of(
                reader.json("/partnerships/" + stream + "/timeline?type=StatementMade")
                        .getList("items.parentRetracted"),
                reader.json("/follow-ups?" + here).getList("items.parentRetracted"),
                reader.json("/visits?" + here).getList("items.parentRetracted"),
                reader.json("/sites?" + here).getList("items.visits.parentRetracted"),
                reader.json("/search?q=waterworks&" + here).getList("hits.parentRetracted"),
                reader.json("/map.geojson?layer=sites&" + here).getList("features.properties.parentRetracted"));
    }

    private String event(String id) {
        return "/events/" + source() + "/" + id;
    }

    private String source() {
        return "urn:entente:" + stream;
    }

    private CloudEvent here(CloudEvent event) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8)
                .replace(Facts.STREAM, stream)
                .replace(Facts.SOURCE, source());
        return CloudEventCodec.structured(json.getBytes(StandardCharsets.UTF_8));
    }
}
