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
                        TableOnly.named("timeline", "event_key", "readmodel.timeline.TimelineProjection"),
                        TableOnly.named("partnership", "partnership_id", "readmodel.partnership.PartnershipProjection"))
                .vacuumed();
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @Test
    void the_events_of_a_partnership_are_found_by_its_stream() {
        // When
        QueryPlan plan = statistics(Grouping.YEAR, filter(null, List.of("s7"), ANY_YEAR));

        // Then
        assertThat(plan.indexes()).containsExactly("timeline_by_type");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_events_of_a_field_are_found_by_it() {
        // When
        QueryPlan plan = statistics(Grouping.FIELD, filter("v7", List.of(), ANY_YEAR));

        // Then
        assertThat(plan.indexes()).containsExactly("timeline_by_field");
        assertThat(plan.scanned()).isEmpty();
    }

    /** A sum over everything reads everything: once, and unless fields are asked for in an index that holds all of it. */
    @ParameterizedTest
    @EnumSource(value = Grouping.class, mode = EnumSource.Mode.EXCLUDE, names = "FIELD")
    void what_is_summed_over_all_partnerships_is_read_once_and_from_an_index(Grouping by) {
        // When
        QueryPlan plan = statistics(by, filter(null, List.of(), ANY_YEAR));

        // Then
        assertThat(plan.reads("timeline")).isOne();
        assertThat(plan.indexes()).contains("timeline_by_type");
        assertThat(plan.scanned()).doesNotContain("timeline");
    }

    @Test
    void the_fields_of_all_partnerships_are_one_pass_over_the_events() {
        // When
        QueryPlan plan = statistics(Grouping.FIELD, filter(null, List.of(), ANY_YEAR));

        // Then
        assertThat(plan.reads("timeline")).isOne();
    }

    @Test
    void the_matrix_of_a_partnership_is_found_by_its_stream() {
        // When
        QueryPlan plan = matrix(Across.PARTNERSHIP, List.of("s7"));

        // Then
        assertThat(plan.indexes()).isNotEmpty();
        assertThat(plan.scanned()).isEmpty();
    }

    /** Of all partnerships those with the most events are columns: to know them, all have to be counted. */
    @Test
    void the_columns_of_the_matrix_are_counted_in_an_index() {
        // When
        QueryPlan plan = plans.of(rows -> FieldMatrix.columns(rows, Parties.ANY));

        // Then
        assertThat(plan.reads("timeline")).isOne();
        assertThat(plan.scanned()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Across.class,
            names = {"COUNTRY", "YEAR"})
    void the_matrix_of_countries_and_years_is_one_pass_over_the_events(Across across) {
        // When
        QueryPlan plan = matrix(across, List.of());

        // Then
        assertThat(plan.reads("timeline")).isOne();
    }

    private static QueryPlan statistics(Grouping by, ActivityFilter filter) {
        return plans.ofList(rows -> Statistics.matching(rows, by, filter), Statistics.ORDERS, null);
    }

    private static QueryPlan matrix(Across across, List<String> partnerships) {
        ActivityFilter filter = filter(null, partnerships, ANY_YEAR);
        return plans.ofList(rows -> FieldMatrix.matching(rows, across, false, filter), FieldMatrix.ORDERS, null);
    }

    private static ActivityFilter filter(@Nullable String code, List<String> partnerships, YearRange years) {
        return new ActivityFilter(
                Level.CODE, code == null ? List.of() : List.of(code), List.of(), partnerships, Parties.ANY, years);
    }
}
