package io.entente.query.readmodel.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TiePlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new NetworkProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void the_heaviest_ties_are_read_in_order() {
        // When
        QueryPlan plan = plans.of(rows -> Ties.heaviest(rows, filter(List.of("partnership", "met")), 1_000));

        // Then
        assertThat(plan.indexes()).hasSize(1).isSubsetOf("tie_by_weight", "tie_by_kind");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_ties_of_some_actors_are_found_by_them() {
        // When
        QueryPlan plan = plans.of(rows -> Ties.of(rows, filter(List.of("v17")), List.of("v17", "v18"), 1_000));

        // Then
        assertThat(plan.indexes()).contains("tie_by_actor");
        assertThat(plan.scanned()).isEmpty();
    }

    private static NetworkFilter filter(List<String> kinds) {
        return new NetworkFilter(null, 1, kinds, null, null, null);
    }
}
