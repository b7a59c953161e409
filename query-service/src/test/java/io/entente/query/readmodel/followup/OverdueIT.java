package io.entente.query.readmodel.followup;

import static io.entente.query.readmodel.Facts.commitment;
import static io.entente.query.readmodel.Facts.due;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.followUp;
import static io.entente.query.readmodel.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.Log;
import io.entente.query.QueryOnStack;
import io.entente.query.Reader;
import io.entente.query.readmodel.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asked on the first of June 2026. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverdueIT {

    private static final String OWN = "ov-one~ov-two";
    private static final String LIST = "/follow-ups?partnership=" + OWN + "&limit=100&asOf=";
    private static final List<String> ALL = List.of(
            "closed", "due-today", "due-in-the-future", "due-in-the-past", "due-some-day", "due-this-year", "not-due");

    @Inject
    Log log;

    private Reader reader;

    @BeforeEach
    void write() {
        Stream<CloudEvent> events = Stream.of(
                due(task("due-in-the-past", "2020-01-01"), "2020-06-01"),
                due(task("due-this-year", "2025-12-01"), "2026"),
                due(commitment("due-some-day", "2025-12-01"), "XXXX"),
                due(commitment("due-today", "XXXX"), "2026-06-01"),
                due(task("due-in-the-future", "2026-01-01"), "2030-01-01"),
                task("not-due", "2025-06-01"),
                due(task("closed", "2020-01-01"), "2020-06-01"),
                followUp("it-was-done", entity("task", "closed"), "fulfilled", "2020-03-01"));
        reader = new Reader(log.append(events.map(event -> Told.in(OWN, event)).toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "certain, due-in-the-past",
        "possible, due-some-day due-this-year",
        "no, closed due-in-the-future due-today",
        "unknown-no-due-date, not-due"
    })
    void what_is_asked_for_is_what_each_says_of_itself(String overdue, String expected) {
        // When
        JsonPath found = reader.json(LIST + "2026-06-01&overdue=" + overdue);

        // Then
        assertThat(slugs(found)).containsExactlyInAnyOrder(expected.split(" "));
        assertThat(found.getList("items.overdue")).containsOnly(overdue);
    }

    @Test
    void each_is_found_by_one_word_only() {
        // When
        List<String> found = Stream.of("certain", "possible", "no", "unknown-no-due-date")
                .flatMap(overdue -> slugs(reader.json(LIST + "2026-06-01&overdue=" + overdue)).stream())
                .toList();

        // Then
        assertThat(found).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void what_was_due_today_is_overdue_tomorrow() {
        // When
        JsonPath tomorrow = reader.json(LIST + "2026-06-02&overdue=certain");

        // Then
        assertThat(slugs(tomorrow)).containsExactlyInAnyOrder("due-in-the-past", "due-today");
    }

    /** Of what is closed nobody need hear; of what nobody can date nobody can say that it is forgotten. */
    @ParameterizedTest
    @CsvSource({
        "true, due-in-the-past",
        "false, closed due-in-the-future due-some-day due-this-year due-today not-due",
        "180, due-in-the-past due-some-day due-this-year not-due"
    })
    void what_is_forgotten_is_open_and_was_not_heard_of_for_long(String stale, String expected) {
        // When
        JsonPath found = reader.json(LIST + "2026-05-31&stale=" + stale);

        // Then
        assertThat(slugs(found)).containsExactlyInAnyOrder(expected.split(" "));
        assertThat(found.getList("items.stale")).containsOnly(!stale.equals("false"));
    }

    private static List<String> slugs(JsonPath found) {
        var slugs = new ArrayList<String>();
        found.getList("items.targetId", String.class).forEach(id -> slugs.add(id.substring(id.lastIndexOf('.') + 1)));
        return slugs;
    }
}
