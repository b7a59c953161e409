package io.entente.query.readmodel.partnership;

import static io.entente.query.readmodel.Facts.STREAM;
import static io.entente.query.readmodel.Facts.amended;
import static io.entente.query.readmodel.Facts.established;
import static io.entente.query.readmodel.Facts.meeting;
import static io.entente.query.readmodel.Facts.narration;
import static io.entente.query.readmodel.Facts.period;
import static io.entente.query.readmodel.Facts.retracted;
import static io.entente.query.readmodel.Facts.signed;
import static io.entente.query.readmodel.Facts.statusChanged;
import static io.entente.query.readmodel.Facts.touching;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.codec.CloudEvent;
import io.entente.query.projection.Finding;
import io.entente.query.readmodel.Folded;
import io.entente.query.readmodel.inforce.Certainty;
import io.entente.query.readmodel.inforce.InForce;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartnershipProjectionTest {

    @Test
    void the_sample_gives_the_overview_of_hanoi_and_ile_de_france() {
        // When
        var row = Folded.sample(new PartnershipProjection(), STREAM).row(STREAM);

        // Then
        assertThat(row.profile().currentStatus()).isEqualTo("active");
        assertThat(row.profile().kind()).isEqualTo("decentralised-cooperation");
        assertThat(row.profile().sortName()).isEqualTo("Hanoi – Île-de-France cooperation");
        assertThat(row.profile().since().date().edtf()).isEqualTo("1989");
        assertThat(row.profile().parties()).extracting(Side::placeId).containsExactly("vn-hn", "fr-idf");
        assertThat(row.tally().counts()).isEqualTo(new Counts(4, 1, 1, 2, 7, 1));
        assertThat(row.tally().topFields()).containsExactly("clean-water-supply", "urban-management", "environment");
        assertThat(row.tally().sources()).containsExactlyInAnyOrder("src-000", "src-001");
        assertThat(row.lastActivity().date().date().edtf()).isEqualTo("2024?-01-30");
        assertThat(inForceOn(row, "2026-11-22")).isZero();
        assertThat(inForceOn(row, "2019-09-16")).isEqualTo(1);
    }

    @Test
    void a_partnership_seen_through_other_events_only_is_observed() {
        // When
        var row = Folded.sample(new PartnershipProjection(), "la-vt~vn-hn").row("la-vt~vn-hn");

        // Then
        assertThat(row.profile().currentStatus()).isEqualTo("observed");
        assertThat(row.profile().parties()).containsExactly(new Side(null, "la-vt"), new Side(null, "vn-hn"));
        assertThat(row.lastActivity()).isNull();
    }

    @Test
    void it_becomes_active_when_its_establishment_arrives_late() {
        // When
        var row = Folded.by(new PartnershipProjection(), meeting("meeting", "2019-09-15"), established("1989"))
                .row(STREAM);

        // Then
        assertThat(row.profile().currentStatus()).isEqualTo("active");
        assertThat(row.tally().counts().meetings()).isEqualTo(1);
    }

    @Test
    void a_second_establishment_is_a_finding_and_changes_nothing() {
        // Given
        var again = established("1990").document().deepCopy().put("id", "established-again");

        // When
        var folded = Folded.by(new PartnershipProjection(), established("1989"), new CloudEvent(again));

        // Then
        assertThat(folded.row(STREAM).profile().since().date().edtf()).isEqualTo("1989");
        assertThat(folded.findings()).containsExactly(Finding.DECLARED_TWICE);
    }

    @Test
    void the_status_is_that_of_the_last_change_whenever_it_was_recorded() {
        // When
        var row = Folded.by(
                        new PartnershipProjection(),
                        established("1989"),
                        statusChanged("again", "revived", "2010"),
                        statusChanged("asleep", "dormant", "2003"))
                .row(STREAM);

        // Then
        assertThat(row.profile().currentStatus()).isEqualTo("revived");
    }

    @Test
    void what_a_source_narrates_and_what_nobody_can_date_is_no_activity() {
        // When
        var row = Folded.by(
                        new PartnershipProjection(),
                        meeting("meeting", "2019-09-15"),
                        meeting("undated", "XXXX"),
                        narration("news", "2025-01-01"))
                .row(STREAM);

        // Then
        assertThat(row.lastActivity().date().date().edtf()).isEqualTo("2019-09-15");
    }

    @Test
    void a_retracted_meeting_counts_no_more() {
        // Given
        var retracted = meeting("gone", "2020-01-01");

        // When
        var row = Folded.by(
                        new PartnershipProjection(), meeting("meeting", "2019-09-15"), retracted, retracted(retracted))
                .row(STREAM);

        // Then
        assertThat(row.tally().counts().meetings()).isEqualTo(1);
        assertThat(row.lastActivity().date().date().edtf()).isEqualTo("2019-09-15");
    }

    @Test
    void of_fields_that_equally_many_events_touch_the_first_in_the_alphabet_come_first() {
        // When
        var row = Folded.by(
                        new PartnershipProjection(),
                        touching(meeting("one", "2019"), "tourism", "health"),
                        touching(meeting("two", "2020"), "tourism", "education", "agriculture"))
                .row(STREAM);

        // Then
        assertThat(row.tally().topFields()).containsExactly("tourism", "agriculture", "education");
    }

    @Test
    void an_amendment_recorded_before_the_signature_prolongs_the_agreement() {
        // When
        var row = Folded.by(
                        new PartnershipProjection(),
                        amended("longer", "a", "2020-05-04", period("2018/2023")),
                        signed("a", "2018-06", period("2018/2021")))
                .row(STREAM);

        // Then
        assertThat(inForceOn(row, "2023-06-01")).isEqualTo(1);
    }

    private static long inForceOn(PartnershipRow row, String day) {
        return row.terms().byAgreement().values().stream()
                .filter(term -> InForce.of(term).on(LocalDate.parse(day)) == Certainty.CERTAIN)
                .count();
    }
}
