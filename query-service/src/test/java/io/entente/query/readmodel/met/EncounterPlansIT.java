package io.entente.query.readmodel.met;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.dating.Within;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
class EncounterPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new EncounterProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({"organisation", "-organisation"})
    void organisations_are_read_in_order_and_one_page_of_them_only(String sort) {
        // When
        QueryPlan first = plan(filter(null, null, null), sort);
        QueryPlan later = plans.ofLaterPage(
                rows -> Encounters.organisations(rows, filter(null, null, null), sort), Encounters.ORDERS, sort);

        // Then
        assertThat(first.indexes()).containsExactly("encounter_by_organisation");
        assertThat(first.scanned()).isEmpty();
        assertThat(later.indexes()).containsExactly("encounter_by_organisation");
        assertThat(later).matches(QueryPlan::beginsInTheMiddle);
    }

    @Test
    void those_met_by_somebody_somewhere_about_something_are_found_by_it() {
        assertThat(plan(filter("v17", null, null), "organisation").indexes()).containsExactly("encounter_by_met_by");
        assertThat(plan(filter(null, "v17", null), "organisation").indexes()).containsExactly("encounter_by_place");
        assertThat(plan(filter(null, null, "v17"), "organisation").indexes()).containsExactly("encounter_by_field");
    }

    @Test
    void those_met_in_a_partnership_are_found_by_its_key() {
        // Given
        var filter = new Encounters.Filter("s17", null, null, null, Within.of(null, null, null), Confidences.ANY);

        // When
        QueryPlan plan = plan(filter, "organisation");

        // Then
        assertThat(plan.indexes()).containsExactly("encounter_pkey");
        assertThat(plan.scanned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"possible", "certain"})
    void those_met_between_days_are_read_one_page_of_them_only(String match) {
        // Given
        Within decade = Within.of(LocalDate.parse("2010-01-01"), LocalDate.parse("2019-12-31"), match);

        // When
        QueryPlan plan = plan(new Encounters.Filter(null, null, null, null, decade, Confidences.ANY), "organisation");

        // Then
        assertThat(plan.indexes()).containsExactly("encounter_by_organisation");
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void the_latest_encounters_of_a_page_are_found_by_organisation() {
        // When
        QueryPlan plan = plans.of(rows -> Encounters.latest(rows, filter(null, null, null), List.of("v17", "v18")));

        // Then
        assertThat(plan.indexes()).containsExactly("encounter_by_organisation");
    }

    private static QueryPlan plan(Encounters.Filter filter, String sort) {
        return plans.of(rows ->
                Encounters.organisations(rows, filter, sort).list(Encounters.ORDERS.named(sort), Optional.empty(), 51));
    }

    private static Encounters.Filter filter(@Nullable String by, @Nullable String place, @Nullable String field) {
        return new Encounters.Filter(null, by, place, field, Within.of(null, null, null), Confidences.ANY);
    }
}
