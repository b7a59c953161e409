package io.entente.query.readmodel.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.http.Parties;
import io.entente.query.readmodel.QueryPlan;
import io.entente.query.readmodel.QueryPlans;
import io.entente.query.readmodel.dating.Confidences;
import io.entente.query.readmodel.inforce.Certainty;
import io.entente.query.readmodel.inforce.YearBounds;
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

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementPlansIT {

    private static final LocalDate DAY = LocalDate.parse("2019-09-16");

    private static QueryPlans plans;

    @BeforeAll
    static void fill() throws SQLException {
        plans = QueryPlans.over(new AgreementProjection());
    }

    @AfterAll
    static void close() throws SQLException {
        plans.close();
    }

    @ParameterizedTest
    @CsvSource({
        "end, agreement_by_end",
        "-end, agreement_by_known_end",
        "signed, agreement_by_signed",
        "-signed, agreement_by_known_signed"
    })
    void every_order_is_read_from_its_index(String sort, String index) {
        // Given
        AgreementFilter all = filter(null, null, null);

        // When
        QueryPlan first = plan(all, sort);
        QueryPlan later = plans.ofLaterPage(rows -> Agreements.matching(rows, all), Agreements.ORDERS, sort);

        // Then
        assertThat(first).matches(plan -> plan.readsInOrderOf(index));
        assertThat(later).matches(plan -> plan.readsInOrderOf(index)).matches(QueryPlan::beginsInTheMiddle);
    }

    @ParameterizedTest
    @CsvSource({
        "POSSIBLE, INCLUSIVE, agreement_by_possible",
        "CERTAIN, INCLUSIVE, agreement_by_certain",
        "CERTAIN, STRICT, agreement_by_certain_strictly"
    })
    void what_is_in_force_is_found_by_its_days(Certainty certainty, YearBounds years, String index) {
        // Given
        var filter = new AgreementFilter(DAY, certainty, years, null, null, null, null, Parties.ANY, Confidences.ANY);

        // When
        QueryPlan plan = plan(filter, "end");

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.scanned()).isEmpty();
    }

    @Test
    void those_that_expire_soon_are_read_in_order_between_the_days() {
        // Given
        var filter = new AgreementFilter(
                null,
                Certainty.POSSIBLE,
                YearBounds.INCLUSIVE,
                AgreementFilter.ending(DAY, "P180D"),
                null,
                null,
                null,
                Parties.ANY,
                Confidences.ANY);

        // When
        QueryPlan plan = plan(filter, "end");

        // Then
        assertThat(plan).matches(found -> found.readsInOrderOf("agreement_by_end"));
        assertThat(plan.sought()).allMatch(condition -> condition.contains("sort_end >="));
    }

    @Test
    void a_party_and_a_kind_of_instrument_are_found_by_theirs() {
        // When
        QueryPlan byParty = plan(filter(null, "v17", null), "end");
        QueryPlan byInstrument = plan(filter("v17", null, null), "end");

        // Then
        assertThat(byParty.indexes()).containsExactly("agreement_by_party");
        assertThat(byInstrument.indexes()).containsExactly("agreement_by_instrument_type");
    }

    @Test
    void those_of_a_partnership_and_a_single_one_are_found_by_key() {
        // When
        QueryPlan ofPartnership = plan(filter(null, null, "s17"), "end");
        QueryPlan single = plans.of(rows -> Agreements.find(rows, "k17"));

        // Then
        assertThat(ofPartnership.indexes()).containsExactly("agreement_pkey");
        assertThat(single.indexes()).containsExactly("agreement_by_id");
    }

    private static QueryPlan plan(AgreementFilter filter, String sort) {
        return plans.ofList(rows -> Agreements.matching(rows, filter), Agreements.ORDERS, sort);
    }

    private static AgreementFilter filter(
            @Nullable String instrumentType, @Nullable String party, @Nullable String partnership) {
        return new AgreementFilter(
                null,
                Certainty.POSSIBLE,
                YearBounds.INCLUSIVE,
                null,
                instrumentType,
                party,
                partnership,
                Parties.ANY,
                Confidences.ANY);
    }
}
