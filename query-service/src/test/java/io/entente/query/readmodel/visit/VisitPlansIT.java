package io.entente.query.readmodel.visit;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new VisitProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({"occurred, visit_by_occurred", "-occurred, visit_by_known_occurred"})
    void every_order_is_read_from_its_index_also_between_days(String sort, String index) {
        // Given
        var between = Within.of(LocalDate.parse("2010-01-01"), LocalDate.parse("2019-12-31"), null);

        // When
        QueryPlan all = plan(Course.ANY, null, null, null, Within.of(null, null, null), sort);
        QueryPlan within = plan(Course.ANY, null, null, null, between, sort);
        QueryPlan later = plans.ofLaterPage(
                rows -> Visits.matching(
                        rows, new Visits.Filter(Course.ANY, null, null, Parties.ANY, null, between, Confidences.ANY)),
                Visits.ORDERS,
                sort);

        // Then
        assertThat(all).matches(plan -> plan.readsInOrderOf(index));
        assertThat(within).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @Test
    void courses_heads_and_fields_are_found_by_theirs() {
        assertThat(plan(new Course("v17", "v17"), null, null, null).indexes()).containsExactly("visit_by_direction");
        assertThat(plan(new Course(null, "v17"), null, null, null).indexes()).containsExactly("visit_by_destination");
        assertThat(plan(Course.ANY, "v17", null, null).indexes()).containsExactly("visit_by_head");
        assertThat(plan(Course.ANY, null, null, "v17").indexes()).containsExactly("visit_by_field");
    }

    @Test
    void those_of_a_partnership_and_a_single_one_are_found_by_key() {
        assertThat(plan(Course.ANY, null, "s17", null).indexes()).containsExactly("visit_pkey");
        assertThat(plans.of(rows -> Visits.find(rows, "k17")).indexes()).containsExactly("visit_by_id");
    }

    private static QueryPlan plan(
            Course course, @Nullable String head, @Nullable String partnership, @Nullable String field) {
        return plan(course, head, partnership, field, Within.of(null, null, null), "occurred");
    }

    private static QueryPlan plan(
            Course course,
            @Nullable String head,
            @Nullable String partnership,
            @Nullable String field,
            Within when,
            String sort) {
        var filter = new Visits.Filter(course, head, partnership, Parties.ANY, field, when, Confidences.ANY);
        return plans.of(rows -> Visits.matching(rows, filter).list(Visits.ORDERS.named(sort), Optional.empty(), 51));
    }
}
