package io.entente.query.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.Facts;
import io.entente.testkit.EventStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The feed of changes as it happens, from the log through the table and the announcement to clients. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ChangesStreamIT extends ChangesOnStack {

    @Test
    void what_happens_is_told_as_it_happens() {
        // Given
        CloudEvent visit = in(stream, Facts.visit("v", "2019?-09-14/2019?-09-18"));

        try (EventStream client = follow(changes)) {
            // When
            ConsistencyToken written = log.append(visit);
            awaitEvent(client, "v");
            log.append(in(stream, Facts.redated(visit, "2018-05-01/2018-05-03")));
            Map<String, String> corrected = client.await(frame -> "correction".equals(frame.get("event")));

            // Then
            assertThat(client.frames().get(0)).containsEntry("retry", "3000").containsKey("id");
            JsonNode recorded = client.data().get(0);
            assertThat(recorded.get("kind").asText()).isEqualTo("recorded");
            assertThat(ConsistencyToken.parse(recorded.get("consistencyToken").asText())
                            .offsets())
                    .isEqualTo(written.offsets());
            assertThat(JsonPath.from(corrected.get("data")).getString("by")).isEqualTo("v-correction");
            assertThat(client.frames())
                    .filteredOn(frame -> frame.containsKey("retry"))
                    .hasSize(1);
        }
    }

    @Test
    void a_snapshot_and_then_the_stream_give_every_event_once_while_others_write() {
        // Given
        int events = 200;
        CompletableFuture<Void> writing =
                CompletableFuture.runAsync(() -> IntStream.range(0, events).forEach(i -> append("m-" + i)));
        log.append(meeting(stream, "first"));

        // When
        Response snapshot = timelineWithSomething();
        List<String> read = snapshot.jsonPath().getList("items.eventIds.flatten().id", String.class);
        try (EventStream client = follow(changes, "Consistency-Token", snapshot.header("Consistency-Token"))) {
            writing.join();
            client.awaitData(events + 1 - read.size());
            log.append(meeting(stream, "last"));
            awaitEvent(client, "last");

            // Then
            var heard = new ArrayList<>(read);
            client.data().forEach(change -> heard.add(change.get("eventId").asText()));
            assertThat(heard).hasSize(events + 2).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_client_that_was_away_goes_on_where_it_was() {
        // Given
        String place;
        try (EventStream client = follow(changes)) {
            append("heard");
            place = awaitEvent(client, "heard").get("id");
        }
        append("missed");

        // When
        try (EventStream byHeader = follow(changes, "Last-Event-ID", place);
                EventStream byParameter = follow(changes + "&lastEventId=" + place)) {
            append("new");
            awaitEvent(byHeader, "new");
            awaitEvent(byParameter, "new");

            // Then
            assertThat(List.of(byHeader, byParameter)).allSatisfy(client -> assertThat(client.data())
                    .extracting(change -> change.get("eventId").asText())
                    .containsExactly("missed", "new"));
        }
    }

    @Test
    void a_place_that_is_too_old_or_of_another_generation_begins_again() {
        // Given
        String place = lastId();
        String token = place.substring(place.indexOf('.') + 1);
        ConsistencyToken written = append("first");
        for (int i = 0; i < QueryOnStack.CHANGES_KEPT * 11 / 10; i++) {
            written = append("m-" + i);
        }
        awaitState(written);

        // When
        try (EventStream tooOld = follow(changes, "Last-Event-ID", place);
                EventStream elsewhere = follow(changes, "Last-Event-ID", "99." + token)) {
            Map<String, String> forgotten = tooOld.await(frame -> "reset".equals(frame.get("event")));
            Map<String, String> other = elsewhere.await(frame -> "reset".equals(frame.get("event")));
            append("after");
            awaitEvent(tooOld, "after");

            // Then
            assertThat(forgotten.get("data")).contains("too-old");
            assertThat(other.get("data")).contains("generation-changed");
            assertThat(tooOld.data()).hasSize(2);
        }
        Response list = given().urlEncodingEnabled(false).get(changes + "&after=" + place);
        assertThat(list.statusCode()).isEqualTo(410);
        assertThat(list.jsonPath().getString("type")).isEqualTo("/problems/changes-lost");
    }

    @Test
    void silence_is_broken_by_pings_that_move_the_place() {
        try (EventStream client = follow(changes)) {
            // When
            String other = "test~" + UUID.randomUUID();
            ConsistencyToken written = log.append(meeting(other, "unwanted"));
            awaitState(written);

            // Then
            client.await(frame -> "ping".equals(frame.get(""))
                    && Place.parse(frame.get("id"), new Place(1, 0, new TreeMap<>()))
                            .token()
                            .including(written)
                            .equals(Place.parse(frame.get("id"), new Place(1, 0, new TreeMap<>()))
                                    .token()));
            assertThat(client.data()).isEmpty();
        }
    }

    @Test
    void a_stream_is_neither_stored_nor_held_back_on_its_way() throws IOException {
        // When
        HttpResponse<InputStream> answer = request(changes);
        answer.body().close();

        // Then
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Accel-Buffering")).contains("no");
    }

    @Test
    void a_client_that_hangs_up_leaves_nothing_behind() {
        // Given
        int before = followers();
        EventStream client = follow(changes);
        assertThat(followers()).isEqualTo(before + 1);

        // When
        client.close();

        // Then
        await().until(() -> followers() == before);
    }
}
