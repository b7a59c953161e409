package io.entente.query.readmodel.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.selection.RowSource;
import io.entente.query.readmodel.selection.Selection;
import io.entente.query.readmodel.timeline.TimelineTables;
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
        plans = QueryPlans.over(new PresenceProjection(), TimelineTables.timeline());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({"occurred, timeline_by_day", "-occurred, timeline_by_known_day"})
    void those_of_an_actor_in_many_events_are_met_in_order(String sort, String index) {
        // When
        QueryPlan first = plans.ofList(rows -> of(rows, "v-often", List.of(), null), Appearances.ORDERS, sort);
        QueryPlan later = plans.ofLaterPage(rows -> of(rows, "v-often", List.of(), null), Appearances.ORDERS, sort);

        // Then
        assertThat(first.indexes()).containsExactly(index);
        assertThat(first.scanned()).isEmpty();
        assertThat(later.indexes()).containsExactly(index);
        assertThat(later.scanned()).isEmpty();
        assertThat(later.sought()).allMatch(condition -> condition.contains("'2012-06-01'"));
    }

    @Test
    void those_of_an_actor_in_few_events_are_found_by_the_actor() {
        // When
        QueryPlan all = plans.ofList(rows -> of(rows, "v17", List.of(), null), Appearances.ORDERS, null);
        QueryPlan ofType = plans.ofList(rows -> of(rows, "v17", List.of("v17"), null), Appearances.ORDERS, null);
        QueryPlan inPartnership = plans.ofList(rows -> of(rows, "v17", List.of(), "s17"), Appearances.ORDERS, null);

        // Then
        assertThat(List.of(all, ofType)).allSatisfy(plan -> {
            assertThat(plan.indexes()).containsExactly("timeline_by_actor");
            assertThat(plan.scanned()).isEmpty();
        });
        assertThat(inPartnership.scanned()).isEmpty();
        assertThat(inPartnership.sought()).anyMatch(condition -> condition.contains("stream_id = 's17'"));
    }

    @Test
    void the_days_between_which_an_actor_appears_are_found_by_the_actor() {
        // When
        QueryPlan plan = plans.of(rows -> Appearances.span(rows, "v17"));

        // Then
        assertThat(plan.indexes()).containsExactly("presence_by_actor");
        assertThat(plan.scanned()).isEmpty();
    }

    private static Selection<AppearanceEntity> of(
            RowSource rows, String actor, List<String> types, @Nullable String partnership) {
        return Appearances.of(rows, actor, types, partnership);
    }
}
