package io.entente.query.readmodel.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.TableOnly;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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

    private static final Running DECADE =
            Running.of(LocalDate.parse("2010-01-01"), LocalDate.parse("2019-12-31"), null);
    private static final FundingFilter ALL_MONEY =
            new FundingFilter(null, null, null, null, null, null, ANY_TIME, Parties.ANY);
    private static final ProgrammeFilter ALL_PROGRAMMES =
            new ProgrammeFilter(null, null, null, null, null, null, null, ANY_TIME, Parties.ANY);

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(
                new FundingProjection(),
                new ProgrammeProjection(),
                new AgreementDocumentProjection(),
                TableOnly.named("actor", "actor_id", "readmodel.actor.ActorProjection"));
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    /** Each promise with its programme, which is looked up. */
    @ParameterizedTest
    @CsvSource({"committed, funding_by_committed", "-committed, funding_by_known_committed"})
    void promises_are_read_in_order(String sort, String index) {
        // When
        QueryPlan first = fundings(ALL_MONEY, sort);
        QueryPlan later = plans.ofLaterPage(rows -> Fundings.matching(rows, ALL_MONEY), Fundings.ORDERS, sort);

        // Then
        assertThat(List.of(first, later)).allSatisfy(plan -> {
            assertThat(plan.indexes()).contains(index);
            assertThat(plan.scanned()).isEmpty();
            assertThat(plan.sorts()).isFalse();
        });
        assertThat(later).matches(QueryPlan::beginsInTheMiddle);
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
        QueryPlan first = programmes(ALL_PROGRAMMES, sort);
        QueryPlan later = plans.ofLaterPage(rows -> Programmes.matching(rows, ALL_PROGRAMMES), Programmes.ORDERS, sort);

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "s7, -, -, -, -, funding_pkey",
                "-, v7, -, -, -, funding_by_programme",
                "-, -, v7, -, -, funding_by_funder",
                "-, -, -, v17, -, funding_by_currency",
                "-, -, -, -, v17, funding_by_crs"
            })
    void promises_are_found_by_what_is_asked_of_them(
            String partnership, String programme, String funder, String currency, String crs, String index) {
        // Given
        var filter = new FundingFilter(partnership, programme, funder, null, currency, crs, ANY_TIME, Parties.ANY);

        // When
        QueryPlan list = fundings(filter, "committed");
        QueryPlan years = years(filter);

        // Then
        assertThat(list.indexes()).contains(index);
        assertThat(list.scanned()).isEmpty();
        assertThat(years.indexes()).contains(index);
        assertThat(years.scanned()).isEmpty();
    }

    @Test
    void promises_of_known_amounts_and_of_a_decade_are_met_soon_in_order() {
        // When
        QueryPlan known =
                fundings(new FundingFilter(null, null, null, true, null, null, ANY_TIME, Parties.ANY), "committed");
        QueryPlan decade =
                fundings(new FundingFilter(null, null, null, null, null, null, DECADE, Parties.ANY), "committed");
        QueryPlan common =
                fundings(new FundingFilter(null, null, null, null, "most", null, ANY_TIME, Parties.ANY), "committed");

        // Then
        assertThat(List.of(known, decade, common)).allSatisfy(plan -> {
            assertThat(plan.indexes()).contains("funding_by_committed");
            assertThat(plan.scanned()).isEmpty();
            assertThat(plan.sorts()).isFalse();
        });
    }

    /** A sum over everything reads everything, and once. */
    @Test
    void all_money_by_year_is_one_pass_over_the_promises() {
        // When
        QueryPlan all = years(ALL_MONEY);
        QueryPlan decade = years(new FundingFilter(null, null, null, null, null, null, DECADE, Parties.ANY));

        // Then
        assertThat(List.of(all, decade)).allMatch(plan -> plan.reads("funding") == 1 && plan.reads("programme") == 1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "s7, -, -, -, -, -, programme_pkey",
                "-, v7, -, -, -, -, programme_by_funder",
                "-, -, v7, -, -, -, programme_by_agreement",
                "-, -, -, v7, -, -, programme_by_field",
                "-, -, -, -, v7, -, programme_by_crs",
                "-, -, -, -, -, v7, programme_by_sdg"
            })
    void programmes_are_found_by_what_is_asked_of_them(
            String partnership, String funder, String agreement, String field, String crs, String sdg, String index) {
        // When
        QueryPlan plan = programmes(
                new ProgrammeFilter(partnership, funder, agreement, field, crs, sdg, null, ANY_TIME, Parties.ANY),
                "name");

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void programmes_of_known_amounts_and_of_a_decade_are_met_soon_in_order() {
        // When
        QueryPlan known = programmes(
                new ProgrammeFilter(null, null, null, null, null, null, true, ANY_TIME, Parties.ANY), "launched");
        QueryPlan decade = programmes(
                new ProgrammeFilter(null, null, null, null, null, null, null, DECADE, Parties.ANY), "launched");

        // Then
        assertThat(List.of(known, decade)).allMatch(plan -> plan.readsInOrderOf("programme_by_launched"));
    }

    @Test
    void a_single_programme_is_found_by_its_id() {
        // When
        QueryPlan plan = plans.of(rows -> Programmes.find(rows, "k17"));

        // Then
        assertThat(plan.indexes()).containsExactly("programme_by_id");
    }

    @Test
    void the_money_the_actors_and_the_documents_of_programmes_for_iati_are_found_by_key() {
        // Given
        List<ProgrammeEntity> programmes = List.of(programme("s7", "v7"), programme("s8", "v8"));

        // When
        QueryPlan money = plans.of(rows -> Fundings.of(rows, programmes));
        QueryPlan actors = plans.of(rows -> IatiOrganisations.of(rows, List.of("k7", "k8")));
        QueryPlan documents = plans.of(rows -> IatiMaterial.documents(rows, List.of("v7", "v8")));

        // Then
        assertThat(money.scanned()).isEmpty();
        assertThat(money.sought()).anyMatch(condition -> condition.contains("programme_id = ANY ('{v7,v8}'"));
        assertThat(actors.indexes()).containsExactly("actor_by_id");
        assertThat(documents.indexes()).containsExactly("agreement_document_by_agreement");
    }

    private static ProgrammeEntity programme(String stream, String id) {
        var programme = new ProgrammeEntity();
        programme.streamId = stream;
        programme.programmeId = id;
        return programme;
    }

    private static QueryPlan fundings(FundingFilter filter, String sort) {
        return plans.ofList(rows -> Fundings.matching(rows, filter), Fundings.ORDERS, sort);
    }

    private static QueryPlan years(FundingFilter filter) {
        return plans.ofList(rows -> FundingYears.matching(rows, filter), FundingYears.ORDERS, null);
    }

    private static QueryPlan programmes(ProgrammeFilter filter, String sort) {
        return plans.ofList(rows -> Programmes.matching(rows, filter), Programmes.ORDERS, sort);
    }
}
