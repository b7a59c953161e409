package io.entente.query.readmodel.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.dating.Confidences;
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
        // When
        QueryPlan plan = plan(filter(null, null, null, null, null), sort);

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.sorts()).isFalse();
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

    private static QueryPlan plan(FollowUpFilter filter, String sort) {
        return plans.of(
                rows -> FollowUps.matching(rows, filter).list(FollowUps.ORDERS.named(sort), Optional.empty(), 51));
    }
}
