package io.entente.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.position.ConsistencyToken;
import io.entente.common.position.LogPosition;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.consistency.CommittedCheckpoints;
import io.entente.query.projector.Checkpoint;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingIT {

    private static final List<CloudEvent> EVENTS = SampleEvents.events().subList(0, 20);
    private static final List<String> IDS = EVENTS.stream().map(CloudEvent::id).toList();

    @Inject
    Log log;

    @Inject
    CommittedCheckpoints checkpoints;

    private ConsistencyToken written;

    @BeforeEach
    void write() {
        written = log.append(EVENTS);
    }

    @Test
    void a_read_with_a_token_shows_what_was_written() {
        // When
        Response answer = reader().get("/recorded/src-000-registered");

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait");
        ConsistencyToken shown = ConsistencyToken.parse(answer.header("Consistency-Token"));
        assertThat(shown.including(written)).isEqualTo(shown);
        assertThat(answer.header("Entente-As-Of")).endsWith("Z");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @Test
    void a_state_that_does_not_come_is_refused_and_never_shown_older() {
        // Given
        int partition = written.offsets().firstKey();
        var future = ConsistencyToken.of(new LogPosition("any", partition, Long.MAX_VALUE - 1));

        // When
        Response waited = given().header("Consistency-Token", future.wire())
                .header("Prefer", "wait=1")
                .get("/recorded");
        Response notWaited = given().header("Consistency-Token", future.wire())
                .header("Prefer", "wait=0")
                .get("/recorded");

        // Then
        assertThat(List.of(waited, notWaited)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/state-not-reached");
        });
    }

    @Test
    void what_only_a_generation_that_has_stopped_serving_has_committed_is_awaited() {
        // Given
        int partition = written.offsets().firstKey();
        ConsistencyToken shown =
                ConsistencyToken.parse(reader().get("/recorded").header("Consistency-Token"));
        long next = shown.offsets().get(partition) + 1;
        String token =
                ConsistencyToken.of(new LogPosition("any", partition, next)).wire();

        // When
        checkpoints.committed(new Checkpoint(partition, next + 1, null, 0));
        CompletableFuture<Response> answer =
                CompletableFuture.supplyAsync(() -> given().header("Consistency-Token", token)
                        .header("Prefer", "wait=10")
                        .get("/recorded"));
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());
        log.append(EVENTS);

        // Then
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_no_token_of_this_log_is_refused() {
        // Given
        String elsewhere = ConsistencyToken.of(new LogPosition("any", 99, 0)).wire();

        // When
        Response unknown = given().header("Consistency-Token", elsewhere).get("/recorded");
        Response malformed = given().header("Consistency-Token", "v7.x").get("/recorded");

        // Then
        assertThat(List.of(unknown, malformed)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-consistency-token");
        });
    }

    @Test
    void the_same_state_is_not_sent_twice() {
        // Given
        String etag = reader().get("/recorded").header("ETag");

        // When
        Response again = given().header("If-None-Match", etag).get("/recorded");

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(etag);
        assertThat(again.header("Consistency-Token")).isNotEmpty();
    }

    @Test
    void another_filter_another_state_and_another_language_have_other_tags() {
        // Given
        String etag = reader().get("/recorded").header("ETag");

        // When
        String filtered = reader().get("/recorded?prefix=src").header("ETag");
        String inVietnamese =
                reader().header("Accept-Language", "vi").get("/recorded").header("ETag");
        written = log.append(SampleEvents.events().get(20));
        String later = reader().get("/recorded").header("ETag");

        // Then
        assertThat(List.of(etag, filtered, inVietnamese, later)).doesNotHaveDuplicates();
    }

    @Test
    void pages_follow_each_other_to_the_end() {
        // Given
        var ids = new ArrayList<String>();
        String next = "/recorded?limit=7";

        // When
        while (next != null) {
            Response page = reader().get(next);
            ids.addAll(page.jsonPath().getList("items.id"));
            assertThat(page.jsonPath().getString("self")).isEqualTo(next);
            next = page.jsonPath().getString("next");
            assertThat(page.header("Link")).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
        }

        // Then
        assertThat(ids).filteredOn(IDS::contains).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void a_cursor_holds_for_its_own_filters_only() {
        // Given
        String next = reader().get("/recorded?limit=7").jsonPath().getString("next");

        // When
        Response answer = reader().get(next + "&prefix=src");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-cursor");
    }

    private RequestSpecification reader() {
        return given().urlEncodingEnabled(false)
                .header("Consistency-Token", written.wire())
                .header("Prefer", "wait=20");
    }
}
