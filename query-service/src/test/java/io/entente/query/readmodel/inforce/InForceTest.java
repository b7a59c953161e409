package io.entente.query.readmodel.inforce;

import static io.entente.query.readmodel.Facts.amended;
import static io.entente.query.readmodel.Facts.period;
import static io.entente.query.readmodel.Facts.signed;
import static io.entente.query.readmodel.Facts.terminated;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.codec.EventDecoder;
import io.entente.common.date.LabelLanguage;
import io.entente.common.event.AgreementAmended;
import io.entente.common.event.AgreementSigned;
import io.entente.common.event.AgreementTerminated;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InForceTest {

    private static final Term SIGNED_IN_JUNE =
            Term.of((AgreementSigned) fact(signed("a", "2018-06", period("2018/2021"))));

    @Test
    void the_rule_is_told_in_the_language_of_the_reader() {
        // When
        var inForce = InForce.of(SIGNED_IN_JUNE);

        // Then
        assertThat(inForce.rule(LabelLanguage.FR))
                .isEqualTo("certain 2018-06-30..2021-12-31, possible à partir du 2018-06-01");
        assertThat(inForce.rule(LabelLanguage.VI)).isEqualTo("chắc chắn 2018-06-30..2021-12-31, có thể từ 2018-06-01");
    }

    @Test
    void is_certain_from_the_latest_possible_day_of_signature_and_possible_from_the_earliest() {
        // When
        var inForce = InForce.of(SIGNED_IN_JUNE);

        // Then
        assertThat(inForce.on(day("2018-05-31"))).isEqualTo(Certainty.NO);
        assertThat(inForce.on(day("2018-06-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(inForce.on(day("2018-06-15"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(inForce.on(day("2018-06-30"))).isEqualTo(Certainty.CERTAIN);
        assertThat(inForce.on(day("2019-09-16"))).isEqualTo(Certainty.CERTAIN);
        assertThat(inForce.on(day("2021-12-31"))).isEqualTo(Certainty.CERTAIN);
        assertThat(inForce.on(day("2022-01-01"))).isEqualTo(Certainty.NO);
        assertThat(inForce.rule(LabelLanguage.EN))
                .isEqualTo("certain 2018-06-30..2021-12-31, possible from 2018-06-01");
    }

    @Test
    void read_strictly_a_year_is_certain_only_between_its_ends() {
        // When
        var inForce = new InForce(SIGNED_IN_JUNE, YearBounds.STRICT);

        // Then
        assertThat(inForce.rule(LabelLanguage.EN))
                .isEqualTo("certain 2018-12-31..2021-01-01, possible 2018-06-01..2021-12-31");
    }

    @Test
    void ends_on_the_day_before_its_termination_takes_effect() {
        // When
        var inForce = InForce.of(SIGNED_IN_JUNE.terminatedBy(
                (AgreementTerminated) fact(terminated("end", "a", "2020-01-10", "2020-03"))));

        // Then
        assertThat(inForce.rule(LabelLanguage.EN))
                .isEqualTo("certain 2018-06-30..2020-02-29, possible 2018-06-01..2020-03-30");
        assertThat(inForce.statusOn(day("2020-03-31"))).isEqualTo(Status.TERMINATED);
    }

    @Test
    void an_amendment_counts_from_the_day_it_was_made() {
        // Given an agreement that was prolonged only after it had expired
        var prolonged = SIGNED_IN_JUNE.amendedBy(
                (AgreementAmended) fact(amended("longer", "a", "2022-03", period("2018/2023"))));

        // When
        var inForce = InForce.of(prolonged);

        // Then
        assertThat(inForce.rule(LabelLanguage.EN))
                .isEqualTo("certain 2018-06-30..2021-12-31 and 2022-03-31..2023-12-31,"
                        + " possible 2018-06-01..2021-12-31 and 2022-03-01..2023-12-31");
        assertThat(inForce.on(day("2022-02-01"))).isEqualTo(Certainty.NO);
    }

    @Test
    void an_amendment_within_the_period_leaves_no_doubt_where_both_periods_agree() {
        // When
        var inForce = InForce.of(
                SIGNED_IN_JUNE.amendedBy((AgreementAmended) fact(amended("longer", "a", "2020", period("2018/2023")))));

        // Then
        assertThat(inForce.rule(LabelLanguage.EN))
                .isEqualTo("certain 2018-06-30..2023-12-31, possible from 2018-06-01");
    }

    @Test
    void a_period_that_no_source_tells_is_not_an_unlimited_one() {
        // When
        var inForce = InForce.of(Term.of((AgreementSigned) fact(signed("a", "2018-06", null))));

        // Then
        assertThat(inForce.on(day("2018-05-31"))).isEqualTo(Certainty.NO);
        assertThat(inForce.on(day("2030-01-01"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(inForce.lastPossibleDay()).isNull();
        assertThat(inForce.atLeast(Certainty.POSSIBLE).multirange()).isEqualTo("{[2018-06-01,)}");
    }

    @Test
    void a_signature_after_the_period_brings_nothing_into_force() {
        // When
        var inForce = InForce.of(Term.of((AgreementSigned) fact(signed("a", "2023", period("2018/2021")))));

        // Then
        assertThat(inForce.rule(LabelLanguage.EN)).isEqualTo("never in force");
        assertThat(inForce.statusOn(day("2023-06-01"))).isEqualTo(Status.NEVER_IN_FORCE);
        assertThat(inForce.atLeast(Certainty.POSSIBLE).multirange()).isEqualTo("{}");
    }

    @Test
    void an_unknown_day_of_signature_leaves_every_day_of_the_period_possible() {
        // When
        var inForce = InForce.of(Term.of((AgreementSigned) fact(signed("a", "XXXX", period("2018/2021")))));

        // Then
        assertThat(inForce.rule(LabelLanguage.EN)).isEqualTo("never certain, possible 2018-01-01..2021-12-31");
    }

    private static Object fact(CloudEvent event) {
        return EventDecoder.current().decode(event);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
