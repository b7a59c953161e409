package io.entente.query.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.Reader;
import io.entente.query.parking.OwnParking;
import io.entente.query.parking.Planting;
import io.entente.query.readmodel.Facts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As an operator meets them: over HTTP. */
@QuarkusTest
@TestProfile(OwnParking.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParkedEventsResourceIT {

    @Inject
    Log log;

    @Inject
    Planting planting;

    @Test
    void what_is_parked_is_listed_in_the_order_of_the_log_page_by_page() {
        // Given
        String stream = "fr-idf~ci-ab";
        var positions = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            positions.add(id(append(stream, unknownType("listed-" + i, stream))));
        }

        // When
        var paged = new ArrayList<String>();
        for (String next = "/parked-events?reason=unknown-type&limit=2&stream=" + stream; next != null; ) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            assertThat(page.header("Cache-Control")).contains("no-store");
            paged.addAll(page.jsonPath().getList("items.parkedEventId", String.class));
            next = page.jsonPath().getString("next");
        }

        // Then
        assertThat(paged).isEqualTo(positions);
        assertThat(listed("?stream=" + stream + "&reason=invalid-data")).isEmpty();
        assertThat(listed("?stream=" + stream + "&resolution=applied")).isEmpty();
        assertThat(listed("?stream=" + stream + "&partition=99")).isEmpty();
        assertThat(listed("?stream=" + stream + "&generation=99")).isEmpty();
        assertThat(listed("?stream=" + stream + "&resolution=any")).hasSize(5);
    }

    @Test
    void one_is_shown_with_the_bytes_as_they_are_in_the_log() {
        // Given
        byte[] noText = {'{', (byte) 0xff, 0};
        LogPosition position = log.append("any", noText);
        settle(position);

        // When
        JsonPath shown = given().get("/parked-events/" + id(position)).jsonPath();

        // Then
        assertThat(Base64.getDecoder().decode(shown.getString("value.base64"))).isEqualTo(noText);
        assertThat(shown.getString("value.text")).isNull();
        assertThat(shown.getString("key.text")).isEqualTo("any");
        assertThat(shown.getString("summary.reason")).isEqualTo("not-an-event");
        assertThat(shown.getString("stack")).isNull();
    }

    @Test
    void its_headers_are_shown_as_they_are_in_the_log() {
        // Given
        LogPosition position = log.append(
                "any",
                new byte[] {'{'},
                List.of(
                        new RecordHeader("twice", new byte[] {'1'}),
                        new RecordHeader("no-text", new byte[] {(byte) 0xff}),
                        new RecordHeader("twice", new byte[] {'2'}),
                        new RecordHeader("none", (byte[]) null),
                        new RecordHeader("nul\0name", new byte[0])));
        settle(position);

        // When
        JsonPath shown = given().get("/parked-events/" + id(position)).jsonPath();

        // Then
        assertThat(shown.getList("headers.name", String.class))
                .containsExactly("twice", "no-text", "twice", "none", "nul\0name");
        assertThat(shown.getList("headers.base64", String.class)).containsExactly("MQ==", "/w==", "Mg==", null, "");
        assertThat(shown.getList("headers.text", String.class)).containsExactly("1", null, "2", null, "");
    }

    @Test
    void what_failed_is_shown_with_where_it_failed() {
        // Given
        String stream = "fr-idf~tg-m";
        LogPosition position = append(stream, json(Facts.meetingRefusedByTheStore("refused", "2019-09-14"), stream));

        // When
        JsonPath shown = given().get("/parked-events/" + id(position)).jsonPath();

        // Then
        assertThat(shown.getString("summary.reason")).isEqualTo("refused-by-store");
        assertThat(shown.getString("stack"))
                .contains("RefusedByStoreException")
                .contains("\tat io.entente.query.projector");
    }

    @Test
    void a_preview_says_what_it_would_do_and_the_order_itself_does_it_and_is_written_down() throws SQLException {
        // Given
        String stream = "fr-idf~bj-aq";
        LogPosition position = append(stream, json(Facts.meeting("tried", "2019-09-14"), stream));
        planting.park(position);

        // When
        Response preview = order(position, "redrives", "{\"dryRun\": true}");
        Response done = order(position, "redrives", "{\"reason\": \"its type is known now\"}");
        Response again = order(position, "redrives", "{\"reason\": \"to be sure\"}");

        // Then
        assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
        assertThat(preview.jsonPath().getBoolean("dryRun")).isTrue();
        assertThat(preview.jsonPath().getList("tables.table", String.class)).contains("timeline");
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(201);
        assertThat(done.jsonPath().<Object>getList("tables"))
                .isEqualTo(preview.jsonPath().<Object>getList("tables"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).isEqualTo("/problems/parked-event-resolved");
        JsonPath resolution = given().get("/parked-events/" + id(position)).jsonPath();
        assertThat(resolution.getString("summary.resolution.kind")).isEqualTo("applied");
        assertThat(resolution.getString("summary.resolution.by")).isEqualTo("nguyen.van.a");
        JsonPath fate = new Reader(ConsistencyToken.of(position)).json("/events/" + Facts.SOURCE + "/tried");
        assertThat(fate.getString("state")).isEqualTo("applied");
        assertThat(fate.getString("parked[0].resolution")).isEqualTo("applied");
        assertThat(planting.text("select count(*) from entente.operation where who = 'nguyen.van.a'"
                        + " and action = 'parked-event-applied' and reason = 'its type is known now'"
                        + " and detail ->> 'parkedEventId' = '" + id(position) + "'"))
                .isEqualTo("1");
    }

    @Test
    void what_cannot_be_applied_is_refused_with_the_reason_of_today_and_can_be_discarded() {
        // Given
        String stream = "fr-idf~ml-bko";
        LogPosition position = append(stream, unknownType("never", stream));
        String etag = fateTag(position);

        // When
        Response refused = order(position, "redrives", "{\"dryRun\": true}");
        Response discarded = order(position, "discards", "{\"reason\": \"nobody sends these any more\"}");

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/parked-event-not-applicable");
        assertThat(refused.jsonPath().getString("detail")).contains("unknown-type", "MeetingHeld.v9");
        assertThat(discarded.statusCode()).as(discarded.asString()).isEqualTo(201);
        assertThat(listed("?stream=" + stream)).isEmpty();
        assertThat(listed("?stream=" + stream + "&resolution=discarded")).containsExactly(id(position));
        assertThat(fateTag(position))
                .as("what became of the event is another answer now")
                .isNotEqualTo(etag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "/parked-events/0-999999/redrives | {\"dryRun\": true} | application/json | 404 | not-found",
                "/parked-events/here/redrives | {\"dryRun\": true} | application/json | 404 | not-found",
                "/parked-events/0-0/redrives | {\"dryRun\": false} | application/json | 400 | invalid-parameter",
                "/parked-events/0-0/redrives | {\"dryRun\": \"yes\"} | application/json | 400 | invalid-parameter",
                "/parked-events/0-0/redrives | {\"dryrun\": true} | application/json | 400 | invalid-parameter",
                "/parked-events/0-0/redrives | [] | application/json | 400 | invalid-parameter",
                "/parked-events/0-0/redrives | {\"dryRun\" | application/json | 400 | malformed-json",
                "/parked-events/0-0/redrives | {} | text/plain | 415 | unsupported-media-type",
                "/parked-events/0-0/discards | {\"reason\": \" \"} | application/json | 400 | invalid-parameter",
                "/parked-events/0-999999/discards | {\"reason\": \"why\"} | application/json | 404 | not-found",
            })
    void an_order_that_cannot_be_followed_is_a_problem(
            String path, String body, String contentType, int status, String type) {
        // When
        Response answer = given().contentType(contentType).body(body).post(path);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
    }

    @Test
    void who_orders_is_named_in_printable_characters() {
        assertThat(given().contentType("application/json")
                        .header("Entente-Operator", "x".repeat(81))
                        .body("{\"dryRun\": true}")
                        .post("/parked-events/0-0/redrives")
                        .statusCode())
                .isEqualTo(400);
    }

    private static Response order(LogPosition position, String what, String body) {
        return given().contentType("application/json")
                .header("Entente-Operator", "nguyen.van.a")
                .body(body)
                .post("/parked-events/" + id(position) + "/" + what);
    }

    private static List<String> listed(String query) {
        return given().get("/parked-events" + query).jsonPath().getList("items.parkedEventId", String.class);
    }

    private static String fateTag(LogPosition position) {
        return new Reader(ConsistencyToken.of(position))
                .get("/events/" + Facts.SOURCE + "/never")
                .header("ETag");
    }

    private LogPosition append(String stream, String json) {
        LogPosition position = log.append(stream, json.getBytes(StandardCharsets.UTF_8));
        settle(position);
        return position;
    }

    private static void settle(LogPosition position) {
        new Reader(ConsistencyToken.of(position)).json("/partnerships");
    }

    private static String unknownType(String slug, String stream) {
        return json(Facts.meeting(slug, "2019-09-14"), stream).replace("MeetingHeld.v1", "MeetingHeld.v9");
    }

    private static String json(CloudEvent event, String stream) {
        return new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8).replace(Facts.STREAM, stream);
    }

    private static String id(LogPosition position) {
        return position.partition() + "-" + position.offset();
    }
}
