package io.entente.query.readmodel.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartnershipPlansIT {

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new PartnershipProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({
        "name, partnership_by_name",
        "-name, partnership_by_name",
        "since, partnership_by_since",
        "-since, partnership_by_known_since",
        "lastActivity, partnership_by_last_activity",
        "-lastActivity, partnership_by_known_last_activity"
    })
    void every_order_is_read_from_its_index(String sort, String index) {
        // Given
        var all = new PartnershipFilter(null, null, null, null, null, null, null);

        // When
        QueryPlan first = plan(all, sort);
        QueryPlan later = plans.ofLaterPage(rows -> Partnerships.matching(rows, all), Partnerships.ORDERS, sort);

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "v17, -, -, -, -, partnership_by_place",
                "-, v17, -, -, -, partnership_by_country",
                "-, -, v17, -, -, partnership_by_kind",
                "-, -, -, v17, -, partnership_by_status",
                "-, -, -, -, v17, partnership_by_field"
            })
    void every_filter_is_answered_from_its_index(
            String place, String country, String kind, String status, String field, String index) {
        // When
        QueryPlan plan = plan(new PartnershipFilter(place, country, kind, status, field, null, null), "name");

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.scanned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"most, -", "-, most"})
    void what_most_have_is_met_soon_in_order(String kind, String status) {
        // When
        QueryPlan plan = plan(new PartnershipFilter(null, null, kind, status, null, null, null), "-since");

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf("partnership_by_known_since"));
    }

    /** Of the youngest first they are the first, and by name many are met soon. */
    @ParameterizedTest
    @CsvSource({"-since, partnership_by_known_since", "name, partnership_by_name"})
    void those_since_a_day_are_met_in_order(String sort, String index) {
        // When
        QueryPlan plan =
                plan(new PartnershipFilter(null, null, null, null, null, LocalDate.parse("2010-01-01"), null), sort);

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf(index));
    }

    @Test
    void a_single_one_is_found_by_its_id() {
        // When
        QueryPlan plan = plans.of(rows -> Partnerships.find(rows, "k17"));

        // Then
        assertThat(plan.indexes()).containsExactly("partnership_by_id");
    }

    private static QueryPlan plan(PartnershipFilter filter, String sort) {
        return plans.ofList(rows -> Partnerships.matching(rows, filter), Partnerships.ORDERS, sort);
    }
}
