package io.entente.query.readmodel.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import java.sql.SQLException;
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
class FundingPlansIT {

    private static final Running ANY_TIME = Running.of(null, null, null);

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new FundingProjection(), new ProgrammeProjection(), new AgreementDocumentProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({"committed, funding_by_committed", "-committed, funding_by_known_committed"})
    void promises_are_read_in_order(String sort, String index) {
        // When
        QueryPlan plan = fundings(money(null, null), sort);

        // Then
        assertThat(plan.indexes()).contains(index);
        assertThat(plan.scanned()).doesNotContain("funding");
    }

    @ParameterizedTest
    @CsvSource({
        "launched, programme_by_launched",
        "-launched, programme_by_known_launched",
        "name, programme_by_name",
        "-name, programme_by_name"
    })
    void programmes_are_read_in_order(String sort, String index) {
        // When
        QueryPlan plan = programmes(programme(null, null, null), sort);

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.sorts()).isFalse();
    }

    @Test
    void the_money_of_a_partnership_or_a_funder_is_found_by_it() {
        // When
        QueryPlan ofPartnership = fundings(money("s7", null), "committed");
        QueryPlan ofFunder = fundings(money(null, "v7"), "committed");
        QueryPlan years = plans.of(rows -> FundingYears.matching(rows, money("s7", null))
                .list(FundingYears.ORDERS.named(null), Optional.empty(), 51));

        // Then
        assertThat(ofPartnership.indexes()).contains("funding_pkey");
        assertThat(ofFunder.indexes()).contains("funding_by_funder");
        assertThat(years.indexes()).contains("funding_pkey");
        assertThat(years.scanned()).isEmpty();
    }

    @Test
    void programmes_are_found_by_partnership_funder_and_sector() {
        // When
        QueryPlan ofPartnership = programmes(programme("s7", null, null), "name");
        QueryPlan ofFunder = programmes(programme(null, "v7", null), "name");
        QueryPlan ofSector = programmes(programme(null, null, "v7"), "name");

        // Then
        assertThat(ofPartnership.indexes()).containsExactly("programme_pkey");
        assertThat(ofFunder.indexes()).containsExactly("programme_by_funder");
        assertThat(ofSector.indexes()).containsExactly("programme_by_crs");
    }

    private static QueryPlan fundings(FundingFilter filter, String sort) {
        return plans.of(
                rows -> Fundings.matching(rows, filter).list(Fundings.ORDERS.named(sort), Optional.empty(), 51));
    }

    private static QueryPlan programmes(ProgrammeFilter filter, String sort) {
        return plans.of(
                rows -> Programmes.matching(rows, filter).list(Programmes.ORDERS.named(sort), Optional.empty(), 51));
    }

    private static FundingFilter money(@Nullable String partnership, @Nullable String funder) {
        return new FundingFilter(partnership, null, funder, null, null, null, ANY_TIME, Parties.ANY);
    }

    private static ProgrammeFilter programme(
            @Nullable String partnership, @Nullable String funder, @Nullable String crs) {
        return new ProgrammeFilter(partnership, funder, null, null, crs, null, null, ANY_TIME, Parties.ANY);
    }
}
