package io.entente.query.readmodel.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TiePlansIT {

    private static final int MAX = Networks.TIES_MAX + 1;

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new NetworkProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    /** Most ties are meetings, so the heaviest of other kinds are looked up by kind. */
    @Test
    void the_heaviest_ties_are_read_in_order() {
        // When
        QueryPlan all = plans.of(rows -> Ties.heaviest(rows, filter(List.of("partnership", "met"), null), MAX));
        QueryPlan since = plans.of(
                rows -> Ties.heaviest(rows, filter(List.of("partnership", "met"), LocalDate.parse("2010-01-01")), MAX));

        // Then
        assertThat(all).matches(plan -> plan.readsInOrderOf("tie_by_weight"));
        assertThat(since).matches(plan -> plan.readsInOrderOf("tie_by_weight"));
    }

    @Test
    void the_ties_of_a_rare_kind_are_found_by_it() {
        // When
        QueryPlan plan = plans.of(rows -> Ties.heaviest(rows, filter(List.of("membership-left"), null), MAX));

        // Then
        assertThat(plan.indexes()).containsExactly("tie_by_kind");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_ties_of_a_partnership_are_found_by_its_key() {
        // Given
        var filter = new NetworkFilter(null, 1, List.of("met"), null, null, "s17");

        // When
        QueryPlan plan = plans.of(rows -> Ties.heaviest(rows, filter, MAX));

        // Then
        assertThat(plan.indexes()).containsExactly("tie_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_ties_of_some_actors_are_found_by_them() {
        // When
        QueryPlan plan = plans.of(rows -> Ties.of(rows, filter(List.of("met"), null), List.of("v17", "v18"), MAX));

        // Then
        assertThat(plan.indexes()).containsExactly("tie_by_actor");
        assertThat(plan.scanned()).isEmpty();
    }

    private static NetworkFilter filter(List<String> kinds, @Nullable LocalDate since) {
        return new NetworkFilter(null, 1, kinds, since, null, null);
    }
}
