package io.entente.query.readmodel.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.QueryOnStack;
import io.entente.query.readmodel.Facts;
import io.entente.query.readmodel.OnSample;
import io.entente.query.readmodel.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    void a_name_is_suggested_as_long_as_something_has_it_and_to_readers_of_the_past() {
        // Given
        CloudEvent told = namingPlace("search-suggested-retracted", "Zorbeluxia");
        append(told);
        List<String> before = corrections("zorbeluxya", "");
        Instant recorded = Instant.parse(read("/events/" + Facts.SOURCE + "/search-suggested-retracted")
                .jsonPath()
                .getString("recordedAt"));

        // When
        append(Told.retracted(told));

        // Then
        assertThat(before).containsExactly("zorbeluxia");
        assertThat(corrections("zorbeluxya", "")).isNull();
        assertThat(corrections("zorbeluxya", "&knownAt=" + recorded)).containsExactly("zorbeluxia");
    }

    @Test
    void a_name_that_was_corrected_away_is_itself_corrected() {
        // Given
        CloudEvent told = namingPlace("search-suggested-corrected", "Wyndrukahnim");
        append(told);

        // When
        append(Told.corrected(told, "{\"mentionsPlaces\": [{\"name\": \"Wyndrukahnom\"}]}"));

        // Then
        assertThat(corrections("wyndrukahnim", "")).containsExactly("wyndrukahnom");
    }

    private static CloudEvent namingPlace(String id, String name) {
        return Facts.event(id, "StatementMade", "2019-05-02", """
                {"statementId": "fr-idf~vn-hn.statement.%s", "statementKind": "praise",
                 "speaker": {"kind": "source", "sourceId": "src-000"}, "text": {"en": "A place was praised."},
                 "mentionsPlaces": [{"name": "%s"}]}""".formatted(id, name));
    }

    private List<String> corrections(String word, String parameters) {
        return read("/search?q=" + word + IN_SAMPLE + parameters).jsonPath().getList("corrections." + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "occurred", "-occurred"})
    void pages_of_every_order_show_each_hit_once_in_it(String sort) {
        // Given
        List<Object> all = read("/search?q=hanoi&limit=500&sort=" + sort + IN_SAMPLE)
                .jsonPath()
                .getList("hits.eventId");

        // When
        var paged = new ArrayList<Object>();
        String next = "/search?q=hanoi&limit=4&sort=" + sort + IN_SAMPLE;
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
    void hits_are_sorted_by_day_when_asked_for() {
        // When
        List<String> oldest = days("occurred");
        List<String> newest = days("-occurred");

        // Then
        assertThat(oldest).isSorted().hasSizeGreaterThan(8);
        assertThat(newest).isSortedAccordingTo(Comparator.reverseOrder()).hasSameSizeAs(oldest);
    }

    @Test
    void a_cursor_of_one_order_is_refused_in_another() {
        // Given
        String next = read("/search?q=hanoi&limit=4&sort=occurred" + IN_SAMPLE)
                .jsonPath()
                .getString("next");

        // When
        Response answer = get(next.replace("sort=occurred", "sort=-occurred"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-cursor");
    }

    @Test
    void hits_are_a_table_when_asked_for() {
        // Given
        JsonPath found = read("/search?q=duong+duc+tuan+nuoc" + IN_SAMPLE).jsonPath();

        // When
        Response table = read("/search.csv?q=duong+duc+tuan+nuoc" + IN_SAMPLE);

        // Then
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        List<String> lines = table.asString().lines().toList();
        assertThat(lines.get(0))
                .startsWith("kind,eventId,source,streamId,type,score")
                .contains("occurred.edtf");
        assertThat(lines).hasSize(1 + found.getInt("total"));
        assertThat(lines.get(1)).startsWith("event," + found.getString("hits[0].eventId"));
    }

    @Test
    void a_search_of_the_past_finds_what_was_known_then() {
        // Given
        CloudEvent told = Facts.event("search-past-quagga", "StatementMade", "2019-05-01", """
                {"statementId": "fr-idf~vn-hn.statement.search-past-quagga", "statementKind": "praise",
                 "speaker": {"kind": "source", "sourceId": "src-000"}, "text": {"en": "A quagga was shown."}}""");
        append(told);
        Instant recorded = Instant.parse(read("/events/" + Facts.SOURCE + "/search-past-quagga")
                .jsonPath()
                .getString("recordedAt"));
        append(Told.corrected(told, "{\"text\": {\"en\": \"An okapi was shown.\"}}"));

        // When
        String then = IN_SAMPLE + "&knownAt=" + recorded;
        String before = IN_SAMPLE + "&knownAt=" + recorded.minusMillis(1);

        // Then
        assertThat(hits("quagga" + IN_SAMPLE)).doesNotContain("search-past-quagga");
        assertThat(hits("okapi" + IN_SAMPLE)).contains("search-past-quagga");
        assertThat(hits("quagga" + then)).first().isEqualTo("search-past-quagga");
        assertThat(hits("okapi" + then)).doesNotContain("search-past-quagga");
        assertThat(hits("quagga" + before)).doesNotContain("search-past-quagga");
    }

    @Test
    void a_search_of_the_future_finds_what_is_known_now() {
        // Given
        String now = "/search?limit=500&q=duong+duc+tuan+nuoc" + IN_SAMPLE;

        // When
        JsonPath future = read(now + "&knownAt=2999-01-01T00:00:00Z").jsonPath();

        // Then
        assertThat(future.getList("hits"))
                .isNotEmpty()
                .isEqualTo(read(now).jsonPath().getList("hits"));
        assertThat(future.getMap("facets")).isEqualTo(read(now).jsonPath().getMap("facets"));
    }

    private List<String> hits(String query) {
        return read("/search?q=" + query).jsonPath().getList("hits.eventId");
    }

    /** The first days of hits that all have one. */
    private List<String> days(String sort) {
        return read("/search?q=water&limit=500&sort=" + sort + IN_SAMPLE)
                .jsonPath()
                .getList("hits.occurred.earliest");
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
            strings = {
                "/search",
                "/search?q=",
                "/search?q=%20",
                "/search?q=hanoi&year=soon",
                "/search?q=a&kind=x",
                "/search?q=hanoi&sort=name",
                "/search?q=hanoi&knownAt=2026-01-01T00:00:00Z"
            })
    void what_cannot_be_searched_is_refused(String path) {
        // When
        Response answer = get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/invalid-parameter");
    }
}
