package io.entente.query.readmodel.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.dating.Confidences;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowUpPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new FollowUpProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({
        "due, follow_up_by_due",
        "-due, follow_up_by_known_due",
        "age, follow_up_by_known_occurred",
        "-age, follow_up_by_occurred"
    })
    void every_order_is_read_from_its_index(String sort, String index) {
        // Given
        FollowUpFilter all = filter(null, null, null, null, null);

        // When
        QueryPlan first = plan(all, sort);
        QueryPlan later = plans.ofLaterPage(rows -> FollowUps.matching(rows, all), FollowUps.ORDERS, sort);

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "v17, -, -, -, -, follow_up_by_status",
                "-, v17, -, -, -, follow_up_by_obligor",
                "-, -, v17, -, -, follow_up_by_assignee",
                "-, -, -, v17, -, follow_up_by_strength",
                "-, -, -, -, s17, follow_up_pkey"
            })
    void every_filter_is_answered_from_its_index(
            String status, String obligor, String assignee, String strength, String partnership, String index) {
        // When
        QueryPlan plan = plan(filter(status, obligor, assignee, strength, partnership), "due");

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.scanned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"task, due, follow_up_by_due", "commitment, -age, follow_up_by_occurred"})
    void a_kind_is_met_soon_in_order(String kind, String sort, String index) {
        // When
        QueryPlan plan = plan(asking(kind, null, null), sort);

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf(index));
    }

    @ParameterizedTest
    @EnumSource(value = Overdue.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_NO_DUE_DATE")
    void what_is_overdue_is_met_in_order_of_its_due_day(Overdue overdue) {
        // When
        QueryPlan plan = plan(asking(null, overdue, null), "due");

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf("follow_up_by_due"));
    }

    /** In each order they come last: none of those before them is read. */
    @ParameterizedTest
    @ValueSource(strings = {"due", "-due"})
    void what_has_no_due_day_is_looked_up(String sort) {
        // When
        QueryPlan plan = plan(asking(null, Overdue.UNKNOWN_NO_DUE_DATE, null), sort);

        // Then
        assertThat(plan.sought()).anyMatch(condition -> condition.contains("due_sort_day = '9999-12-31'"));
        assertThat(plan.scanned()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "3650"})
    void what_is_forgotten_or_not_is_found_without_reading_everything(String stale) {
        // When
        QueryPlan plan = plan(asking(null, null, stale), "due");

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf("follow_up_by_due"));
    }

    @Test
    void what_was_not_heard_of_for_very_long_is_looked_up() {
        // When
        QueryPlan plan = plan(asking(null, null, "9800"), "due");

        // Then
        assertThat(plan.indexes()).containsExactly("follow_up_by_last_heard");
    }

    @Test
    void a_single_one_is_found_by_its_id() {
        // When
        QueryPlan plan = plans.of(rows -> FollowUps.find(rows, "k17", null));

        // Then
        assertThat(plan.indexes()).containsExactly("follow_up_by_id");
    }

    private static FollowUpFilter filter(
            @Nullable String status,
            @Nullable String obligor,
            @Nullable String assignee,
            @Nullable String strength,
            @Nullable String partnership) {
        return new FollowUpFilter(
                null,
                status,
                obligor,
                assignee,
                strength,
                partnership,
                Parties.ANY,
                Confidences.ANY,
                null,
                Staleness.parse(null),
                null,
                LocalDate.parse("2026-11-22"));
    }

    private static FollowUpFilter asking(@Nullable String kind, @Nullable Overdue overdue, @Nullable String stale) {
        return new FollowUpFilter(
                kind,
                null,
                null,
                null,
                null,
                null,
                Parties.ANY,
                Confidences.ANY,
                overdue,
                Staleness.parse(stale),
                null,
                LocalDate.parse("2026-11-22"));
    }

    private static QueryPlan plan(FollowUpFilter filter, String sort) {
        return plans.ofList(rows -> FollowUps.matching(rows, filter), FollowUps.ORDERS, sort);
    }
}
