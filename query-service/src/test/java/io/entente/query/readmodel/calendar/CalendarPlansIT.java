package io.entente.query.readmodel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.TableOnly;
import io.entente.query.readmodel.followup.FollowUpTables;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(
                new CalendarProjection(),
                new ExpiryProjection(),
                new TaskProjection(),
                FollowUpTables.followUps(),
                TableOnly.named("partnership", "partnership_id", "readmodel.partnership.PartnershipTable"));
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void all_that_is_known_to_the_day_is_read_in_order() {
        // When
        QueryPlan plan = plans.of(rows -> CalendarQueries.events(rows, null, false));

        // Then
        assertThat(plan.indexes()).containsExactly("calendar_entry_by_precise_day");
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void all_with_months_and_years_is_read_in_order() {
        // When
        QueryPlan plan = plans.of(rows -> CalendarQueries.events(rows, null, true));

        // Then
        assertThat(plan.indexes()).containsExactly("calendar_entry_by_day");
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void the_calendar_of_a_partnership_is_found_by_its_key() {
        // When
        QueryPlan plan = plans.of(rows -> CalendarQueries.events(rows, "s17", false));

        // Then
        assertThat(plan.indexes()).containsExactly("calendar_entry_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void all_ends_of_agreements_are_read_in_order() {
        // When
        QueryPlan plan = plans.of(rows -> CalendarQueries.expiries(rows, null));

        // Then
        assertThat(plan.indexes()).containsExactly("calendar_expiry_by_end");
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void the_tasks_of_a_partnership_and_how_they_stand_are_found_by_their_keys() {
        // When
        QueryPlan plan = plans.of(rows -> CalendarQueries.tasks(rows, "s17"));

        // Then
        assertThat(plan.indexes()).contains("calendar_task_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void all_tasks_are_read_in_order() {
        // When
        QueryPlan plan = plans.of(rows -> CalendarQueries.tasks(rows, null));

        // Then
        assertThat(plan.indexes()).contains("calendar_task_by_day");
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void what_else_stands_in_the_calendar_of_a_partnership_is_found_by_its_key() {
        assertThat(plans.of(rows -> CalendarQueries.partnership(rows, "s17")).indexes())
                .containsExactly("partnership_pkey");
        assertThat(plans.of(rows -> CalendarQueries.has(rows, "s17")).scanned()).isEmpty();
    }
}
