package io.entente.query.operations;

import static io.entente.query.operations.OperatorCalls.operator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.Log;
import io.entente.query.parking.OwnParking;
import io.entente.query.parking.Planting;
import io.entente.query.parking.ToldStream;
import io.entente.query.readmodel.Facts;
import io.entente.query.refold.HandMade;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As an operator meets them: over HTTP. */
@QuarkusTest
@TestProfile(OwnParking.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamsResourceIT {

    @Inject
    Log log;

    @Inject
    Planting planting;

    @Inject
    HandMade handMade;

    @Test
    void a_dry_run_says_what_it_would_do_and_the_order_itself_does_it_and_is_written_down() throws SQLException {
        // Given
        var stream = new ToldStream(log, "fr-idf~pl-mz");
        stream.append(Facts.signed("charter", "2019-09-14", null));
        stream.append(Facts.meeting("charter-talks", "2019-09-13"));
        stream.settle();
        handMade.damage(planting.following().get(0), stream.id());

        // When
        Response tried = refold(stream.id(), "{\"dryRun\": true}");
        Response done = refold(stream.id(), "{\"reason\": \"rows were changed by hand\"}");
        Response again = refold(stream.id(), "{\"reason\": \"to be sure\"}");

        // Then
        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
        assertThat(tried.jsonPath().getBoolean("dryRun")).isTrue();
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(201);
        assertThat(done.jsonPath().<Object>getList("generations"))
                .isEqualTo(tried.jsonPath().<Object>getList("generations"));
        assertThat(done.jsonPath().getList("generations[0].tables.table")).contains("agreement", "timeline");
        assertThat(again.statusCode()).as("nothing differed any more").isEqualTo(200);
        assertThat(again.jsonPath().getList("generations[0].tables")).isEmpty();
        assertThat(planting.text("select string_agg(concat_ws(' ', who, reason), '; ') from entente.operation"
                        + " where action = 'stream-refolded' and detail ->> 'streamId' = '" + stream.id() + "'"))
                .isEqualTo("Nguyen Thi Mai rows were changed by hand");
    }

    @Test
    void streams_that_hold_an_event_of_a_type_are_listed_page_by_page() {
        // Given
        for (String id : new String[] {"lt-a~vn-hn", "lt-b~vn-hn", "lt-c~vn-hn"}) {
            var stream = new ToldStream(log, id);
            stream.append(Facts.commitment("pledge", "2019-09-14"));
            stream.settle();
        }
        var other = new ToldStream(log, "lt-d~vn-hn");
        other.append(Facts.meeting("charter-talks", "2019-09-14"));
        other.settle();

        // When
        var paged = new ArrayList<String>();
        for (String next = "/streams?type=CommitmentMade&limit=1&after=lt"; next != null; ) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            paged.addAll(page.jsonPath().getList("items.streamId", String.class));
            next = page.jsonPath().getString("next");
        }

        // Then
        assertThat(paged)
                .containsSubsequence("lt-a~vn-hn", "lt-b~vn-hn", "lt-c~vn-hn")
                .doesNotContain("lt-d~vn-hn");
    }

    @ParameterizedTest
    @CsvSource({
        "/streams, 400",
        "/streams?type=MeetingHold, 400",
        "/streams?type=io.entente.MeetingHeld.v1, 400",
        "/streams?type=MeetingHeld&limit=0, 400",
        "/streams?type=MeetingHeld&limit=1001, 400",
        "/streams?type=MeetingHeld&limit=1000, 200"
    })
    void a_list_is_of_a_known_type_and_bounded(String path, int status) {
        assertThat(given().get(path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "nowhere | {\"dryRun\": true} | 404 | not-found",
                "nowhere | {\"reason\": \"why\"} | 404 | not-found",
                "nowhere | {} | 400 | invalid-parameter",
                "nowhere | {\"dryrun\": true} | 400 | invalid-parameter",
                "nowhere | {\"dryRun\" | 400 | malformed-json"
            })
    void an_order_that_cannot_be_followed_is_a_problem(String stream, String body, int status, String type) {
        // When
        Response answer = refold(stream, body);

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/" + type);
    }

    @Test
    void what_cannot_be_folded_is_refused_with_the_reason_of_today() throws SQLException {
        // Given
        var stream = new ToldStream(log, "fr-idf~hu-bu");
        stream.append(Facts.meeting("charter-talks", "2019-09-13"));
        stream.settle();
        String body = "update g" + planting.following().get(0)
                + ".event set body = replace(body, '%s', '%s') where stream_id = '" + stream.id() + "'";
        handMade.execute(body.formatted("MeetingHeld.v1", "MeetingHeld.v9"));

        // When
        Response refused = refold(stream.id(), "{\"dryRun\": true}");

        // Then
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/stream-not-foldable");
        assertThat(refused.jsonPath().getString("detail")).contains("unreadable in generation", "MeetingHeld.v9");
        handMade.execute(body.formatted("MeetingHeld.v9", "MeetingHeld.v1"));
    }

    private static Response refold(String stream, String body) {
        return operator().body(body).post("/streams/" + stream + "/refolds");
    }
}
