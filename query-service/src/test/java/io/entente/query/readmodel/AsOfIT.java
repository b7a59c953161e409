package io.entente.query.readmodel;

import static io.entente.query.readmodel.Facts.commitment;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.followUp;
import static io.entente.query.readmodel.Facts.statusChanged;
import static io.entente.query.readmodel.Facts.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.CloudEventCodec;
import io.entente.query.QueryOnStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about a day of the past, of things that went on after it. */
@QuarkusTest
@QuarkusTestResource(QueryOnStack.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsOfIT extends OnSample {

    private static final String STREAM = "fr-asof~vn-asof";
    private static final String TASK = STREAM + ".task.as-of-plan";
    private static final String LATE = STREAM + ".task.as-of-late";
    private static final String LIST = "/follow-ups?partnership=" + STREAM;

    @BeforeEach
    void write() {
        append(
                here(Facts.established("2001-05-01")),
                here(statusChanged("as-of-asleep", "dormant", "2010")),
                here(statusChanged("as-of-again", "revived", "2020-06-01")),
                here(task("as-of-plan", "2018-03-01")),
                here(task("as-of-late", "2021")),
                here(commitment("as-of-pledge", "2018-03-01")),
                here(followUp("as-of-begun", entity("task", "as-of-plan"), "in-progress", "2019-02-01")),
                here(followUp("as-of-done", entity("task", "as-of-plan"), "fulfilled", "2020-03-01")));
    }

    @Test
    void a_task_that_was_fulfilled_later_was_open_on_the_day() {
        // When
        JsonPath then = read("/follow-ups/" + TASK + "?asOf=2019-12-31").jsonPath();
        JsonPath before = read("/follow-ups/" + TASK + "?asOf=2019-01-31").jsonPath();
        JsonPath now = read("/follow-ups/" + TASK).jsonPath();

        // Then
        assertThat(then.getString("status")).isEqualTo("in-progress");
        assertThat(then.getString("overdue")).isEqualTo("unknown-no-due-date");
        assertThat(then.getList("followUps.status")).containsExactly("in-progress");
        assertThat(before.getString("status")).isEqualTo("open");
        assertThat(before.getList("followUps")).isEmpty();
        assertThat(now.getString("status")).isEqualTo("fulfilled");
    }

    @Test
    void the_filters_mean_the_day_and_what_was_made_later_is_not_shown() {
        assertThat(ids(LIST + "&status=fulfilled&asOf=2019-12-31")).isEmpty();
        assertThat(ids(LIST + "&status=fulfilled&asOf=2020-03-01")).containsExactly(TASK);
        assertThat(ids(LIST + "&status=in-progress&asOf=2019-12-31")).containsExactly(TASK);
        assertThat(ids(LIST + "&asOf=2020-12-31")).contains(TASK).doesNotContain(LATE);
        assertThat(ids(LIST + "&asOf=2021-01-01")).contains(TASK, LATE);
        assertThat(ids(LIST)).contains(TASK, LATE);
        assertThat(ids(LIST + "&stale=true&asOf=2020-02-02")).contains(TASK);
        assertThat(ids(LIST + "&stale=true&asOf=2020-01-31")).doesNotContain(TASK);
        assertThat(ids(LIST + "&stale=true&asOf=2024-01-01")).doesNotContain(TASK);
        assertThat(get("/follow-ups/" + LATE + "?asOf=2020-12-31").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "-due", "age", "-age"})
    void on_the_last_day_of_all_everything_is_as_it_is(String sort) {
        // Given
        String sorted = LIST + "&sort=" + sort;

        // When, Then
        assertThat(read(sorted + "&asOf=2999-01-01")
                        .jsonPath()
                        .getList("items.collect { it.subMap(['targetId', 'status', 'followUps', 'sources']) }"))
                .hasSize(3)
                .isEqualTo(read(sorted)
                        .jsonPath()
                        .getList("items.collect { it.subMap(['targetId', 'status', 'followUps', 'sources']) }"));
    }

    @Test
    void a_day_and_what_was_known_at_an_instant_go_together() {
        assertThat(ids(LIST + "&status=in-progress&asOf=2019-12-31&knownAt=2999-01-01T00:00:00Z"))
                .containsExactly(TASK);
    }

    @Test
    void a_partnership_had_the_status_that_changes_until_the_day_had_given_it() {
        assertThat(status("2000-12-31")).isEqualTo("observed");
        assertThat(status("2001-05-01")).isEqualTo("active");
        assertThat(status("2015-01-01")).isEqualTo("dormant");
        assertThat(status("2020-06-01")).isEqualTo("revived");
        assertThat(read("/partnerships/" + STREAM).jsonPath().getString("status"))
                .isEqualTo("revived");
    }

    @Test
    void partnerships_are_found_by_the_status_of_the_day() {
        assertThat(found("dormant", "2015-01-01")).contains(STREAM);
        assertThat(found("revived", "2015-01-01")).doesNotContain(STREAM);
        assertThat(found("observed", "2000-12-31")).contains(STREAM);
        assertThat(found("active", "2000-12-31")).doesNotContain(STREAM);
        assertThat(found("active", "2009-12-31")).contains(STREAM);
    }

    private List<String> found(String status, String asOf) {
        return read("/partnerships?limit=500&status=" + status + "&asOf=" + asOf)
                .jsonPath()
                .getList("items.partnershipId");
    }

    private String status(String asOf) {
        return read("/partnerships/" + STREAM + "?asOf=" + asOf).jsonPath().getString("status");
    }

    private List<String> ids(String address) {
        return read(address).jsonPath().getList("items.targetId");
    }

    /** The event in a partnership of its own. */
    private static CloudEvent here(CloudEvent event) {
        String json = new String(CloudEventCodec.encode(event), StandardCharsets.UTF_8).replace(Facts.STREAM, STREAM);
        return CloudEventCodec.structured(json.getBytes(StandardCharsets.UTF_8));
    }
}
