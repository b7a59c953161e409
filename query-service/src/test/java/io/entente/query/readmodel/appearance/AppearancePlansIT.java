package io.entente.query.readmodel.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
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
class AppearancePlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new AppearanceProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({"occurred, appearance_by_occurred", "-occurred, appearance_by_known_occurred"})
    void every_order_is_read_from_its_index(String sort, String index) {
        // When
        QueryPlan plan = plans.of(rows -> Appearances.of(rows, "v17", List.of(), null)
                .list(Appearances.ORDERS.named(sort), Optional.empty(), 51));

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void those_of_a_type_are_found_by_the_actor() {
        // When
        QueryPlan plan = plans.of(rows -> Appearances.of(rows, "v17", List.of("v17"), null)
                .list(Appearances.ORDERS.named("occurred"), Optional.empty(), 51));

        // Then
        assertThat(plan.indexes()).isNotEmpty();
        assertThat(plan.scanned()).isEmpty();
    }
}
