package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.OnSample;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches of the sample over HTTP. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchIT extends OnSample {

    private static final String IN_SAMPLE = "&partnership=fr-idf~vn-hn";

    @Test
    void a_name_and_a_word_of_another_language_find_who_spoke_of_it() {
        // When
        JsonPath found = read("/search?q=duong+duc+tuan+nuoc" + IN_SAMPLE).jsonPath();

        // Then
        assertThat(found.getInt("total")).isEqualTo(5);
        assertThat(found.getString("hits[0].eventId")).isEqualTo("idf-hn-meeting-tuan-cambon");
        assertThat(found.getList("hits[0].matched", String.class))
                .containsExactly("Dương Đức Tuấn", "cung cấp nước sạch");
        assertThat(found.getString("hits[0].highlight"))
                .startsWith("<em>Duong Duc Tuan</em> met Senator Christian Cambon");
        assertThat(found.getDouble("hits[0].score")).isPositive();
        assertThat(found.getMap("facets.type"))
                .containsEntry("MeetingHeld", 1)
                .containsEntry("StatementMade", 2)
                .containsEntry("PriorityDeclared", 1)
                .containsEntry("TaskAssigned", 1)
                .hasSize(4);
        assertThat(found.getMap("facets.field")).containsEntry("clean-water-supply", 5);
        assertThat(found.getMap("facets.year")).containsEntry("2024", 5);
        assertThat(found.getMap("facets.actor")).containsEntry("person-duong-duc-tuan", 5);
    }

    @Test
    void an_actor_is_found_by_an_alias_and_before_events() {
        // When
        JsonPath found = read("/search?q=PCF").jsonPath();

        // Then
        assertThat(found.getString("hits[0].kind")).isEqualTo("actor");
        assertThat(found.getString("hits[0].streamId")).isEqualTo("org-french-communist-party");
    }

    @Test
    void a_mistyped_word_is_told() {
        // When
        JsonPath found = read("/search?q=pecrese" + IN_SAMPLE).jsonPath();

        // Then
        assertThat(found.getList("corrections.pecrese")).contains("pecresse");
        assertThat(found.getList("hits.exact")).isNotEmpty().containsOnly(false);
    }

    @Test
    void pages_show_each_hit_once_in_the_same_order() {
        // Given
        List<Object> all =
                read("/search?q=hanoi&limit=500" + IN_SAMPLE).jsonPath().getList("hits.eventId");

        // When
        var paged = new ArrayList<Object>();
        String next = "/search?q=hanoi&limit=4" + IN_SAMPLE;
        while (next != null) {
            JsonPath page = read(next).jsonPath();
            paged.addAll(page.getList("hits.eventId"));
            next = page.getString("next");
        }

        // Then
        assertThat(all).hasSizeGreaterThan(8);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void words_that_mean_something_to_the_database_are_only_words() {
        // When
        Response found = read("/search?q=%27%3A*+%26+%7C+%21%28%29+hanoi%5C");

        // Then
        assertThat(found.jsonPath().getInt("total")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/search", "/search?q=", "/search?q=%20", "/search?q=hanoi&year=soon", "/search?q=a&kind=x"})
    void what_cannot_be_searched_is_refused(String path) {
        // When
        Response answer = get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
    }
}
