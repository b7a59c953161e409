package io.entente.query.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import io.entente.common.position.ConsistencyToken;
import io.entente.query.QueryOnStack;
import io.entente.query.projection.Projections;
import io.entente.query.readmodel.Facts;
import io.entente.testkit.SampleEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The feed of changes page by page. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class ChangesIT extends ChangesOnStack {

    @Inject
    Projections projections;

    @Test
    void the_correction_of_the_visit_is_told_with_what_it_re_dated() {
        // Given
        ConsistencyToken written = log.append(SampleEvents.events());
        String correction = "idf-hn-visit-hai-france-correction-1";

        // When
        List<Map<String, Object>> corrections = allAfterOldest(written, "partnership=" + SAMPLE).stream()
                .filter(change -> correction.equals(change.get("by")))
                .toList();

        // Then
        assertThat(corrections).singleElement().satisfies(change -> {
            assertThat(change)
                    .containsEntry("kind", "corrected")
                    .containsEntry("eventId", "idf-hn-visit-hai-france")
                    .containsEntry("type", "VisitConducted")
                    .containsEntry("streamId", SAMPLE)
                    .containsEntry("descendantsRedated", 18);
            assertThat((String) change.get("changeId")).matches("\\d-\\d+");
            assertThat(change.get("affects"))
                    .asInstanceOf(list(String.class))
                    .contains("timeline", "calendar", "statistics")
                    .isSorted();
        });
    }

    @Test
    void every_read_model_is_shown_by_a_resource_that_exists() {
        // When
        Set<String> segments = given().get("/openapi?format=json").jsonPath().getMap("paths").keySet().stream()
                .flatMap(path -> Stream.of(path.toString().split("/")))
                .collect(Collectors.toSet());

        // Then
        assertThat(projections.all()).isNotEmpty().allSatisfy(projection -> assertThat(
                        projection.table().resources())
                .as(projection.table().name())
                .isNotEmpty()
                .isSubsetOf(segments));
    }

    @Test
    void pages_go_on_from_each_other_and_the_last_one_goes_on_too() {
        // Given
        String next = changes + "&limit=2&after=" + lastId();
        for (int i = 0; i < 5; i++) {
            awaitState(append("m-" + i));
        }

        // When
        var told = new ArrayList<String>();
        List<String> items;
        do {
            Response page = given().urlEncodingEnabled(false).get(next);
            items = page.jsonPath().getList("items.eventId", String.class);
            told.addAll(items);
            next = page.jsonPath().getString("next");
            assertThat(page.header("Link")).isEqualTo("<" + next + ">; rel=\"next\"");
        } while (!items.isEmpty());
        awaitState(append("later"));
        JsonPath later = given().urlEncodingEnabled(false).get(next).jsonPath();

        // Then
        assertThat(told).containsExactly("m-0", "m-1", "m-2", "m-3", "m-4");
        assertThat(later.getList("items.eventId")).containsExactly("later");
    }

    @Test
    void only_the_types_that_were_asked_for_are_told() {
        // Given
        String place = lastId();
        log.append(in(stream, Facts.visit("v", "2019-09-14")));
        awaitState(append("m"));

        // When
        JsonPath visits = given().urlEncodingEnabled(false)
                .get(changes + "&type=VisitConducted&after=" + place)
                .jsonPath();
        String csv = given().urlEncodingEnabled(false)
                .get("/changes.csv?partnership=" + stream + "&after=" + place)
                .asString();

        // Then
        assertThat(visits.getList("items.eventId")).containsExactly("v");
        assertThat(csv.lines()).hasSize(3).first().asString().startsWith("changeId,kind,eventId");
    }

    @Test
    void what_cannot_be_applied_is_told_with_its_reason() {
        // Given
        String place = lastId();
        byte[] garbage = "no event".getBytes(StandardCharsets.UTF_8);

        // When
        ConsistencyToken written = ConsistencyToken.of(log.append(stream, garbage));
        awaitState(written);
        List<Map<String, Object>> told = given().urlEncodingEnabled(false)
                .get("/changes?after=" + place)
                .jsonPath()
                .getList("items");

        // Then
        assertThat(told)
                .filteredOn(change -> ConsistencyToken.parse(String.valueOf(change.get("consistencyToken")))
                        .offsets()
                        .equals(written.offsets()))
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .containsEntry("kind", "parked")
                        .containsEntry("reason", "not-an-event")
                        .doesNotContainKeys("eventId", "type"));
    }

    @Test
    void what_is_no_place_is_refused() {
        assertThat(request(changes, "Last-Event-ID", "yesterday").statusCode()).isEqualTo(400);
        assertThat(request(changes + "&lastEventId=v9.x").statusCode()).isEqualTo(400);
        assertThat(given().get(changes + "&after=x").statusCode()).isEqualTo(400);
        assertThat(given().get(changes + "&sort=type").statusCode()).isEqualTo(400);
    }

    @Test
    void the_token_of_a_receipt_tells_of_one_partition_and_is_no_place() {
        // Given
        awaitState(log.append(SampleEvents.events()));
        ConsistencyToken receipt = append("posted");
        awaitState(receipt);

        // When
        Response list = given().urlEncodingEnabled(false).get(changes + "&after=" + receipt.wire());

        // Then
        assertThat(list.statusCode()).isEqualTo(410);
        assertThat(list.jsonPath().getString("type")).isEqualTo("/problems/changes-lost");
        assertThat(list.jsonPath().getString("detail")).contains("take the token of a read");
        assertThat(request(changes, "Consistency-Token", receipt.wire()).statusCode())
                .isEqualTo(410);
    }

    @Test
    void who_does_not_ask_for_a_stream_gets_a_list() {
        // When
        Response answer = given().accept("*/*").get(changes);

        // Then
        assertThat(answer.contentType()).startsWith("application/json");
    }
}
