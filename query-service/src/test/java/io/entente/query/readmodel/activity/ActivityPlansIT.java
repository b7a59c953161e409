package io.entente.query.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.TableOnly;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActivityPlansIT {

    private static final YearRange ANY_YEAR = YearRange.of(null, null, null);

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(
                new ActivityCountProjection(),
                TableOnly.named("partnership", "partnership_id", "readmodel.partnership.PartnershipProjection"));
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void the_counts_of_a_partnership_are_found_by_its_stream() {
        // When
        QueryPlan plan = statistics(Grouping.YEAR, filter(Level.CODE, null, List.of("s7"), ANY_YEAR));

        // Then
        assertThat(plan.indexes()).containsExactly("activity_count_by_stream");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_counts_of_a_field_are_found_by_its_code() {
        // When
        QueryPlan plan = statistics(Grouping.TYPE, filter(Level.CODE, "v7", List.of(), ANY_YEAR));

        // Then
        assertThat(plan.indexes()).containsExactly("activity_count_by_code");
        assertThat(plan.scanned()).isEmpty();
    }

    /** A sum over everything reads everything: of the counts, which are few, and once. */
    @ParameterizedTest
    @EnumSource(Grouping.class)
    void what_is_summed_over_all_partnerships_is_read_once_at_its_level(Grouping by) {
        // When
        QueryPlan plan = statistics(by, filter(by.level(false), null, List.of(), ANY_YEAR));

        // Then
        assertThat(plan).matches(ActivityPlansIT::readsCountsOnce);
    }

    @Test
    void few_years_are_found_by_them() {
        // When
        QueryPlan plan = statistics(Grouping.TYPE, filter(Level.ANY, null, List.of(), YearRange.of(2019, null, null)));

        // Then
        assertThat(plan.indexes()).containsExactly("activity_count_by_years");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_matrix_of_a_partnership_is_found_by_its_stream() {
        // When
        QueryPlan plan = matrix(Across.PARTNERSHIP, List.of("s7"));

        // Then
        assertThat(plan.indexes()).containsExactly("activity_count_by_stream");
        assertThat(plan.scanned()).isEmpty();
    }

    /** Of all partnerships those with the most events are columns: to know them, all have to be summed. */
    @Test
    void the_columns_of_the_matrix_are_one_pass_over_the_counts() {
        // When
        QueryPlan plan = plans.of(rows -> FieldMatrix.columns(rows, Parties.ANY));

        // Then
        assertThat(plan).matches(ActivityPlansIT::readsCountsOnce);
    }

    @ParameterizedTest
    @EnumSource(
            value = Across.class,
            names = {"COUNTRY", "YEAR"})
    void the_matrix_of_countries_and_years_is_one_pass_over_the_counts(Across across) {
        // When
        QueryPlan plan = matrix(across, List.of());

        // Then
        assertThat(plan).matches(ActivityPlansIT::readsCountsOnce);
    }

    private static boolean readsCountsOnce(QueryPlan plan) {
        return plan.reads("activity_count") == 1;
    }

    private static QueryPlan statistics(Grouping by, ActivityFilter filter) {
        return plans.ofList(rows -> Statistics.matching(rows, by, filter), Statistics.ORDERS, null);
    }

    private static QueryPlan matrix(Across across, List<String> partnerships) {
        ActivityFilter filter = filter(Level.CODE, null, partnerships, ANY_YEAR);
        return plans.ofList(rows -> FieldMatrix.matching(rows, across, false, filter), FieldMatrix.ORDERS, null);
    }

    private static ActivityFilter filter(
            Level level, @Nullable String code, List<String> partnerships, YearRange years) {
        return new ActivityFilter(
                level, code == null ? List.of() : List.of(code), List.of(), partnerships, Parties.ANY, years);
    }
}
