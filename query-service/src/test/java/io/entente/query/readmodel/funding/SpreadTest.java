package io.entente.query.readmodel.funding;

import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.funding.MoneyFacts.UNKNOWN;
import static io.entente.query.readmodel.funding.MoneyFacts.euros;
import static io.entente.query.readmodel.funding.MoneyFacts.funded;
import static io.entente.query.readmodel.funding.MoneyFacts.paid;
import static io.entente.query.readmodel.funding.MoneyFacts.years;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.readmodel.Folded;
import io.entente.query.readmodel.funding.YearAmount.Kind;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpreadTest {

    @Test
    void an_amount_for_several_years_is_divided_equally_and_nothing_is_lost_by_rounding() {
        // When
        var spread = spread(funded("afd", "2018-06", euros("100.00"), years(2018, 2020)));

        // Then
        assertThat(spread.rule()).isEqualTo(Spread.Rule.EQUAL_YEARS);
        assertThat(spread.amounts()).extracting(YearAmount::year).containsExactly(2018, 2019, 2020);
        assertThat(spread.amounts())
                .extracting(YearAmount::amount)
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.33"), new BigDecimal("33.34"));
    }

    @Test
    void an_unknown_amount_is_one_unknown_promise_in_each_year_and_never_zero() {
        // When
        var spread = spread(funded("afd", "2018?", UNKNOWN, years(2018, 2021)));

        // Then
        assertThat(spread.amounts()).hasSize(4).allSatisfy(amount -> {
            assertThat(amount.kind()).isEqualTo(Kind.UNKNOWN);
            assertThat(amount.amount()).isNull();
        });
    }

    @Test
    void without_a_period_the_amount_counts_whole_in_the_year_of_the_promise() {
        // When
        var spread = spread(funded("afd", "2018-06", euros("100"), "null"));

        // Then
        assertThat(spread.rule()).isEqualTo(Spread.Rule.ONE_YEAR);
        assertThat(spread.amounts())
                .containsExactly(new YearAmount(2018, Kind.COMMITTED, "EUR", new BigDecimal("100")));
    }

    @Test
    void a_promise_of_a_doubted_year_counts_in_no_year() {
        // When
        var spread = spread(funded("afd", "2018?", euros("100"), "null"));

        // Then
        assertThat(spread.rule()).isEqualTo(Spread.Rule.YEAR_UNKNOWN);
        assertThat(spread.amounts())
                .singleElement()
                .extracting(YearAmount::year)
                .isNull();
    }

    @Test
    void a_period_too_long_to_be_told_by_years_is_not_divided() {
        // When
        var spread = spread(funded("afd", "2018-06", euros("100"), years(1900, 1999)));

        // Then
        assertThat(spread.amounts())
                .singleElement()
                .extracting(YearAmount::year)
                .isEqualTo(2018);
        assertThat(spread.period()).isEqualTo("1900/1999");
    }

    @Test
    void a_payment_counts_in_the_year_of_its_value_date() {
        // When
        var spread = spread(
                funded("afd", "2018-06", euros("100"), years(2018, 2019)),
                paid("first", "afd", euros("10"), "2022-03-01"));

        // Then
        assertThat(spread.amounts()).contains(new YearAmount(2022, Kind.DISBURSED, "EUR", new BigDecimal("10")));
    }

    private static Spread spread(CloudEvent... events) {
        FundingRow row = Folded.by(new FundingProjection(), events).row(entity("funding", "afd"));
        return Objects.requireNonNull(Spread.of(row));
    }
}
