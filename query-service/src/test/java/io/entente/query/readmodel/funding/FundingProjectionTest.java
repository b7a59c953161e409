package io.entente.query.readmodel.funding;

import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.funding.MoneyFacts.PROGRAMME;
import static io.entente.query.readmodel.funding.MoneyFacts.UNKNOWN;
import static io.entente.query.readmodel.funding.MoneyFacts.euros;
import static io.entente.query.readmodel.funding.MoneyFacts.funded;
import static io.entente.query.readmodel.funding.MoneyFacts.launched;
import static io.entente.query.readmodel.funding.MoneyFacts.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FundingProjectionTest {

    private static final String FUNDING = entity("funding", "afd");

    @Test
    void the_funding_of_the_sample_has_an_unknown_amount_and_a_programme() {
        // When
        var funding = Folded.sample(new FundingProjection(), "fr-idf~vn-hn").rows();
        var programme = Folded.sample(new ProgrammeProjection(), "fr-idf~vn-hn").rows();

        // Then
        assertThat(funding).singleElement().satisfies(row -> {
            assertThat(row.money().known()).isFalse();
            assertThat(row.money().amount()).isNull();
            assertThat(Spread.of(row).amounts()).extracting(YearAmount::year).containsExactly(2018, 2019, 2020, 2021);
        });
        assertThat(programme).singleElement().satisfies(row -> {
            assertThat(row.funders()).containsExactly("org-afd");
            assertThat(row.hasUnknownAmounts()).isTrue();
            assertThat(row.eventIds())
                    .extracting("id")
                    .containsExactly(
                            "idf-hn-programme-urban-environment-launched", "idf-hn-funding-afd-urban-environment");
        });
    }

    @Test
    void what_was_paid_belongs_to_the_promise_even_if_that_is_recorded_later() {
        // When
        var folded = Folded.by(
                new FundingProjection(),
                paid("first", "afd", euros("10"), "2019-03-01"),
                funded("afd", "2018", euros("100"), "null"));

        // Then
        assertThat(folded.row(FUNDING).disbursements()).hasSize(1);
        assertThat(folded.findings()).isEmpty();
    }

    @Test
    void more_paid_than_promised_is_a_finding_of_the_payment_that_went_too_far() {
        // When
        var folded = Folded.by(
                new FundingProjection(),
                funded("afd", "2018", euros("100"), "null"),
                paid("first", "afd", euros("60"), "2019-03-01"),
                paid("second", "afd", euros("60"), "2020-03-01"));

        // Then
        assertThat(folded.causes()).containsExactly("second");
        assertThat(folded.row(FUNDING).disbursements()).hasSize(2);
    }

    @Test
    void more_paid_than_promised_has_a_rule() {
        // When
        var folded = Folded.by(
                new FundingProjection(),
                funded("afd", "2018", euros("100"), "null"),
                paid("all", "afd", euros("100.01"), "2019-03-01"));

        // Then
        assertThat(folded.findings()).containsExactly(Finding.DISBURSED_MORE_THAN_COMMITTED);
    }

    @Test
    void nothing_is_too_much_of_an_unknown_amount() {
        // When
        var folded = Folded.by(
                new FundingProjection(),
                funded("afd", "2018", UNKNOWN, "null"),
                paid("first", "afd", euros("60"), "2019-03-01"));

        // Then
        assertThat(folded.findings()).isEmpty();
    }

    @Test
    void a_payment_that_is_taken_back_was_not_made() {
        // Given
        var second = paid("second", "afd", euros("60"), "2020-03-01");

        // When
        var folded = Folded.by(
                new FundingProjection(),
                funded("afd", "2018", euros("100"), "null"),
                paid("first", "afd", euros("60"), "2019-03-01"),
                second,
                retracted(second));

        // Then
        assertThat(folded.row(FUNDING).disbursements()).hasSize(1);
        assertThat(folded.findings()).isEmpty();
    }

    @Test
    void a_corrected_date_moves_the_promise_to_its_year() {
        // Given
        var promise = funded("afd", "2018?", euros("100"), "null");

        // When
        var row = Folded.by(new FundingProjection(), promise, redated(promise, "2019"))
                .row(FUNDING);

        // Then
        assertThat(Spread.of(row).amounts())
                .singleElement()
                .extracting(YearAmount::year)
                .isEqualTo(2019);
    }

    @Test
    void a_promise_for_a_programme_that_nobody_launched_is_a_finding_until_somebody_does() {
        // Given
        var promise = funded("afd", "2018", euros("100"), "null");

        // When
        var before = Folded.by(new ProgrammeProjection(), promise);
        var after = Folded.by(new ProgrammeProjection(), promise, launched("2018"));

        // Then
        assertThat(before.findings()).containsExactly(Finding.REFERS_TO_ABSENT);
        assertThat(after.findings()).isEmpty();
        assertThat(after.row(PROGRAMME).pledges()).containsExactly(new Pledge(FUNDING, "org-afd", true));
    }
}
