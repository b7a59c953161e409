package io.entente.query.readmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelinePlansIT {

    private static final Within ANY_TIME = Within.of(null, null, null);

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new TimelineProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({
        "occurred, timeline_by_occurred",
        "-occurred, timeline_by_known_occurred",
        "recorded, timeline_by_recorded",
        "-recorded, timeline_by_recorded"
    })
    void every_order_is_read_from_its_index(String sort, String index) {
        // Given
        TimelineFilter filter = filter("s-long", List.of(), ANY_TIME, null, null);

        // When
        QueryPlan first = plan(filter, sort);
        QueryPlan later = plans.ofLaterPage(rows -> Timelines.matching(rows, filter), Timelines.ORDERS, sort);

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s17", "s-long"})
    void a_rare_type_is_looked_up(String partnership) {
        // When
        QueryPlan plan = plan(filter(partnership, List.of("v17"), ANY_TIME, null, null), "occurred");

        // Then
        assertThat(plan.indexes()).containsExactly("timeline_by_type");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void an_actor_and_a_field_are_looked_up_in_a_long_timeline() {
        // When
        QueryPlan ofActor = plan(filter("s-long", List.of(), ANY_TIME, "v17", null), "occurred");
        QueryPlan ofField = plan(filter("s-long", List.of(), ANY_TIME, null, "v17"), "occurred");

        // Then
        assertThat(ofActor.indexes()).contains("timeline_by_actor");
        assertThat(ofActor.scanned()).isEmpty();
        assertThat(ofField.indexes()).contains("timeline_by_field");
        assertThat(ofField.scanned()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"possible", "certain"})
    void what_happened_between_days_is_met_in_order(String match) {
        // Given
        Within decade = Within.of(LocalDate.parse("2010-01-01"), LocalDate.parse("2019-12-31"), match);

        // When
        QueryPlan plan = plan(filter("s-long", List.of(), decade, null, null), "occurred");

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf("timeline_by_occurred"));
    }

    @Test
    void whether_anything_is_known_of_a_partnership_is_found_by_its_key() {
        // When
        QueryPlan plan = plans.of(rows -> Timelines.has(rows, "s17"));

        // Then
        assertThat(plan.sought()).hasSize(1).allMatch(condition -> condition.contains("stream_id"));
        assertThat(plan.scanned()).isEmpty();
    }

    private static TimelineFilter filter(
            String partnership, List<String> types, Within when, @Nullable String actor, @Nullable String field) {
        return new TimelineFilter(partnership, types, when, Confidences.ANY, actor, field);
    }

    private static QueryPlan plan(TimelineFilter filter, String sort) {
        return plans.ofList(rows -> Timelines.matching(rows, filter), Timelines.ORDERS, sort);
    }
}
