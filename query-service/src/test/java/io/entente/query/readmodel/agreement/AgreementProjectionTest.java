package io.entente.query.readmodel.agreement;

import static io.entente.query.readmodel.Facts.amended;
import static io.entente.query.readmodel.Facts.entity;
import static io.entente.query.readmodel.Facts.period;
import static io.entente.query.readmodel.Facts.redated;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.signed;
import static io.entente.query.readmodel.Facts.terminated;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.common.date.LabelLanguage;
import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import io.entente.query.readmodel.Told;
import io.entente.query.readmodel.inforce.Certainty;
import io.entente.query.readmodel.inforce.InForce;
import io.entente.query.readmodel.inforce.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementProjectionTest {

    private static final String SAMPLE = "fr-idf~vn-hn";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void the_agreement_of_the_sample_was_certainly_in_force_during_the_visit_of_2019() {
        // When
        var row = Folded.sample(new AgreementProjection(), SAMPLE).row(entity("agreement", "2018-2021"));

        // Then
        var inForce = InForce.of(row.term());
        assertThat(inForce.on(LocalDate.parse("2019-09-16"))).isEqualTo(Certainty.CERTAIN);
        assertThat(inForce.on(LocalDate.parse("2018-06-15"))).isEqualTo(Certainty.POSSIBLE);
        assertThat(inForce.rule(LabelLanguage.EN))
                .isEqualTo("certain 2018-06-30..2021-12-31, possible from 2018-06-01");
        assertThat(inForce.statusOn(TODAY)).isEqualTo(Status.EXPIRED);
        assertThat(row.supersededBy()).isEqualTo(entity("agreement", "2022-2025"));
    }

    @Test
    void the_same_row_results_whichever_of_the_events_is_recorded_first() {
        // Given
        var signed = signed("a", "2018-06", period("2018/2021"));
        var amended = amended("longer", "a", "2020-05-04", period("2018/2023"));
        var ended = terminated("end", "a", "2022-01-10", "2022-03-01");

        // When
        var inOrder = Folded.by(new AgreementProjection(), signed, amended, ended);
        var signatureLast = Folded.by(new AgreementProjection(), ended, amended, signed);

        // Then
        assertThat(inOrder.rows()).singleElement().satisfies(row -> assertThat(
                        InForce.of(row.term()).lastPossibleDay())
                .isEqualTo(LocalDate.parse("2022-02-28")));
        assertThat(signatureLast.rows()).singleElement().satisfies(row -> {
            assertThat(row.term()).isEqualTo(inOrder.row(row.key()).term());
            assertThat(row.termination()).isEqualTo(inOrder.row(row.key()).termination());
        });
        assertThat(signatureLast.findings()).isEmpty();
    }

    @Test
    void an_amendment_of_what_nobody_signed_is_a_finding_and_no_row() {
        // When
        var folded = Folded.by(new AgreementProjection(), amended("longer", "a", "2020", period("2018/2023")));

        // Then
        assertThat(folded.rows()).isEmpty();
        assertThat(folded.findings()).containsExactly(Finding.REFERS_TO_ABSENT);
    }

    @Test
    void a_second_termination_changes_nothing_and_is_a_finding() {
        // When
        var folded = Folded.by(
                new AgreementProjection(),
                signed("a", "2018-06", period("2018/2021")),
                terminated("end", "a", "2020-01-10", "2020-03-01"),
                terminated("end-again", "a", "2020-02-10", "2020-09-01"));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> assertThat(
                        InForce.of(row.term()).lastPossibleDay())
                .isEqualTo(LocalDate.parse("2020-02-29")));
        assertThat(folded.findings()).containsExactly(Finding.AFTER_THE_END);
    }

    @Test
    void a_finding_names_the_event_that_causes_it_also_when_that_had_to_wait() {
        // When
        var folded = Folded.by(
                new AgreementProjection(),
                terminated("end", "a", "2020-01-10", "2020-03-01"),
                terminated("end-again", "a", "2020-02-10", "2020-09-01"),
                signed("a", "2018-06", period("2018/2021")));

        // Then
        assertThat(folded.causes()).containsExactly("end-again");
    }

    @Test
    void a_corrected_signature_moves_the_days_in_force() {
        // Given
        var signed = signed("a", "2018-06", period("2018/2021"));

        // When
        var folded = Folded.by(new AgreementProjection(), signed, redated(signed, "2018-06-07"));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> assertThat(
                        InForce.of(row.term()).rule(LabelLanguage.EN))
                .isEqualTo("certain 2018-06-07..2021-12-31"));
    }

    @Test
    void a_retracted_termination_leaves_the_agreement_in_force() {
        // Given
        var ended = terminated("end", "a", "2020-01-10", "2020-03-01");

        // When
        var folded = Folded.by(
                new AgreementProjection(), signed("a", "2018-06", period("2018/2021")), ended, retracted(ended));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> {
            assertThat(row.isTerminated()).isFalse();
            assertThat(row.eventIds()).hasSize(1);
        });
    }

    @Test
    void a_row_rests_on_all_events_that_made_it_and_on_their_corrections() {
        // Given
        var signed = signed("a", "2018-06", period("2018/2021"));
        var amended = amended("longer", "a", "2020-05-04", period("2018/2023"));
        var next = Told.with(
                signed("b", "2022-01", period("2022/2025")),
                "{\"supersedes\": \"%s\"}".formatted(entity("agreement", "a")));
        var another = Told.with(
                signed("c", "2022-02", period("2022/2025")),
                "{\"supersedes\": \"%s\"}".formatted(entity("agreement", "a")));

        // When
        var folded = Folded.by(
                new AgreementProjection(),
                signed,
                amended,
                next,
                another,
                redated(next, "2022-02"),
                redated(amended, "2020-06-04"));

        // Then
        var row = folded.row(entity("agreement", "a"));
        assertThat(row.supersededBy()).isEqualTo(entity("agreement", "b"));
        assertThat(row.eventIds())
                .extracting("id")
                .containsExactly("a", "longer", "longer-correction", "b", "b-correction");
    }

    @Test
    void an_agreement_does_not_supersede_itself() {
        // Given
        var signed = signed("a", "2018-06", period("2018/2021"));
        var itself = signed.document().deepCopy();
        itself.withObject("/data").put("supersedes", entity("agreement", "a"));

        // When
        var folded = Folded.by(new AgreementProjection(), new CloudEvent(itself));

        // Then
        assertThat(folded.rows()).singleElement().satisfies(row -> assertThat(row.supersededBy())
                .isNull());
    }
}
