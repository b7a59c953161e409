package io.entente.query.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActivityPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new ActivityCountProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void the_counts_of_a_partnership_are_found_by_its_stream() {
        // When
        QueryPlan plan = statistics(Grouping.YEAR, filter(null, List.of("s7")));

        // Then
        assertThat(plan.indexes()).containsExactly("activity_count_by_stream");
    }

    @Test
    void the_counts_of_a_field_are_found_by_its_code() {
        // When
        QueryPlan plan = statistics(Grouping.TYPE, filter("v7", List.of()));

        // Then
        assertThat(plan.indexes()).containsExactly("activity_count_by_code");
    }

    @Test
    void the_matrix_of_a_partnership_is_found_by_its_stream() {
        // When
        QueryPlan plan =
                plans.of(rows -> FieldMatrix.matching(rows, Across.PARTNERSHIP, false, filter(null, List.of("s7")))
                        .list(FieldMatrix.ORDERS.named(null), Optional.empty(), 51));

        // Then
        assertThat(plan.indexes()).containsExactly("activity_count_by_stream");
        assertThat(plan.scanned()).isEmpty();
    }

    private static QueryPlan statistics(Grouping by, ActivityFilter filter) {
        return plans.of(rows ->
                Statistics.matching(rows, by, filter).list(Statistics.ORDERS.named(null), Optional.empty(), 51));
    }

    private static ActivityFilter filter(@Nullable String code, List<String> partnerships) {
        return new ActivityFilter(
                Level.CODE,
                Optional.ofNullable(code).stream().toList(),
                List.of(),
                partnerships,
                Parties.ANY,
                YearRange.of(null, null, null));
    }
}
