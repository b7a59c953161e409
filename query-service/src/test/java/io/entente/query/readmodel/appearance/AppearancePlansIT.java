package io.entente.query.readmodel.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        QueryPlan first = plans.ofList(rows -> ofOne(rows, List.of(), null), Appearances.ORDERS, sort);
        QueryPlan later = plans.ofLaterPage(rows -> ofOne(rows, List.of(), null), Appearances.ORDERS, sort);

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @Test
    void those_of_a_type_or_in_a_partnership_are_found_by_the_actor() {
        // When
        QueryPlan ofType = plans.ofList(rows -> ofOne(rows, List.of("v17"), null), Appearances.ORDERS, null);
        QueryPlan inPartnership = plans.ofList(rows -> ofOne(rows, List.of(), "s17"), Appearances.ORDERS, null);

        // Then
        assertThat(ofType.indexes()).containsExactly("appearance_by_actor");
        assertThat(ofType.scanned()).isEmpty();
        assertThat(inPartnership).matches(plan -> plan.readsInOrderOf("appearance_by_occurred"));
        assertThat(inPartnership.sought()).allMatch(condition -> condition.contains("stream_id = 's17'"));
    }

    private static Selection<AppearanceEntity> ofOne(RowSource rows, List<String> types, @Nullable String partnership) {
        return Appearances.of(rows, "v17", types, partnership);
    }
}
