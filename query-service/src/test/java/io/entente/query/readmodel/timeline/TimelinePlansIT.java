package io.entente.query.readmodel.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimelinePlansIT {

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
        // When
        QueryPlan plan = plan(filter("s-long", List.of()), sort);

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void the_types_of_a_partnership_are_found_by_type() {
        // When
        QueryPlan plan = plan(filter("s17", List.of("v17")), "occurred");

        // Then
        assertThat(plan.indexes()).containsAnyOf("timeline_by_type", "timeline_by_occurred");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void whether_anything_is_known_of_a_partnership_is_found_by_its_key() {
        // When
        QueryPlan plan = plans.of(rows -> Timelines.has(rows, "s17"));

        // Then
        assertThat(plan.indexes()).hasSize(1);
        assertThat(plan.scanned()).isEmpty();
    }

    private static TimelineFilter filter(String partnership, List<String> types) {
        return new TimelineFilter(partnership, types, Within.of(null, null, null), Confidences.ANY, null, null);
    }

    private static QueryPlan plan(TimelineFilter filter, String sort) {
        return plans.of(
                rows -> Timelines.matching(rows, filter).list(Timelines.ORDERS.named(sort), Optional.empty(), 51));
    }
}
