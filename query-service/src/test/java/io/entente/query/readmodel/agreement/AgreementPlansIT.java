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
        // When
        QueryPlan plan = plan(filter(null, null, null), sort);

        // Then
        assertThat(plan.indexes()).containsExactly(index);
        assertThat(plan.sorts()).isFalse();
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
        return plans.of(
                rows -> Agreements.matching(rows, filter).list(Agreements.ORDERS.named(sort), Optional.empty(), 51));
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
