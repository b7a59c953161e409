package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The ambiguities of the Hanoi and Île-de-France articles, as far as dates carry them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AmbiguityTest {

    private static final DateRange YEAR_2019 =
            new DateRange(LocalDate.parse("2019-01-01"), LocalDate.parse("2019-12-31"));

    private final FuzzyDate visit = RecordedDates.of("idf-hn-visit-hai-france", "/data/occurred");
    private final FuzzyDate correctedVisit =
            RecordedDates.of("idf-hn-visit-hai-france-correction-1", "/data/patch/occurred");
    private final FuzzyDate meeting = RecordedDates.of("idf-hn-meeting-hai-pecresse", "/data/occurred");
    private final FuzzyDate waterMeeting = RecordedDates.of("idf-hn-meeting-tuan-cambon", "/data/occurred");

    @Test
    void q1_the_year_of_the_visit_is_inferred_until_it_is_corroborated() {
        // When
        Stream<FuzzyDate> dates = Stream.of(visit, correctedVisit);

        // Then
        assertThat(dates).extracting(date -> date.certainlyWithin(YEAR_2019)).containsExactly(false, true);
        assertThat(visit.possiblyWithin(YEAR_2019)).isTrue();
        assertThat(visit.isYearCertain()).isFalse();
        assertThat(correctedVisit.isYearCertain()).isTrue();
        assertThat(visit.statedEdtf()).isEqualTo("XXXX-09-14/XXXX-09-18");
    }

    @Test
    void q2_a_meeting_was_held_on_one_day_of_the_visit_and_follows_it_when_it_moves() {
        // Given
        FuzzyDate earlier = FuzzyDate.ofStated("2018-09-14/2018-09-18");

        // When
        FuzzyDate moved = meeting.redatedFrom(earlier);

        // Then
        assertThat(meeting.redatedFrom(visit)).isEqualTo(meeting);
        assertThat(moved.edtf()).isEqualTo("[2018-09-14..2018-09-18]");
        assertThat(moved.precision()).isEqualTo(DatePrecision.DAY_WITHIN_RANGE);
        assertThat(moved.possiblyWithin(YEAR_2019)).isFalse();
    }

    @Test
    void q3_thirty_january_is_of_one_of_four_years_until_outside_evidence_leaves_one() {
        // Given
        FuzzyDate narrowed = RecordedDates.of("idf-hn-meeting-tuan-cambon-correction-1", "/data/patch/occurred");

        // When
        String before = DateLabels.label(waterMeeting, LabelLanguage.EN);
        String after = DateLabels.label(narrowed, LabelLanguage.EN);

        // Then
        assertThat(before).isEqualTo("30 January, year unknown (2022, 2023, 2024 or 2025)");
        assertThat(after).isEqualTo("30 January 2024 (year inferred)");
        assertThat(Stream.of(waterMeeting, narrowed)).noneMatch(FuzzyDate::isYearCertain);
    }

    @Test
    void q4_the_plan_was_signed_within_years_but_before_the_meeting_that_cites_it() {
        // When
        FuzzyDate signed = RecordedDates.of("idf-hn-agreement-2022-2025-signed", "/data/occurred");

        // Then
        assertThat(signed.edtf()).isEqualTo("[2021..2025]");
        assertThat(signed.latest()).isEqualTo(waterMeeting.latest());
        assertThat(signed.contradictions()).isEmpty();
        assertThat(DateLabels.label(signed, LabelLanguage.EN)).isEqualTo("some time between 2021 and 30 January 2025");
    }

    @Test
    void q6_an_agreement_signed_in_june_is_only_possibly_signed_by_the_middle_of_june() {
        // Given
        FuzzyDate signed = RecordedDates.of("idf-hn-agreement-2018-2021-signed", "/data/occurred");

        // When
        DateRange byMidJune = new DateRange(null, LocalDate.parse("2018-06-15"));
        DateRange byJuly = new DateRange(null, LocalDate.parse("2018-07-01"));

        // Then
        assertThat(signed.possiblyWithin(byMidJune)).isTrue();
        assertThat(signed.certainlyWithin(byMidJune)).isFalse();
        assertThat(signed.certainlyWithin(byJuly)).isTrue();
    }

    @Test
    void q6_a_period_of_years_holds_both_years_whole() {
        // When
        Edtf period = Edtf.parse("2018/2021");

        // Then
        assertThat(period.earliest()).isEqualTo("2018-01-01");
        assertThat(period.latest()).isEqualTo("2021-12-31");
    }

    @Test
    void q8_the_launch_that_nobody_reports_is_inferred_and_never_certain() {
        // Given
        FuzzyDate launched = RecordedDates.of("idf-hn-programme-urban-environment-launched", "/data/occurred");

        // When
        boolean certain = launched.certainlyWithin(new DateRange(launched.earliest(), launched.latest()));

        // Then
        assertThat(certain).isFalse();
        assertThat(launched.confidence()).isEqualTo(Confidence.LOW);
        assertThat(DateLabels.label(launched, LabelLanguage.EN)).isEqualTo("2018 (inferred)");
    }

    @Test
    void q17_a_sidebar_without_a_date_takes_none_from_the_article_beside_it() {
        // Given
        FuzzyDate asOf = FuzzyDate.of("XXXX", DateBasis.UNKNOWN, Confidence.LOW);

        // When
        FuzzyDate beside = asOf.redatedFrom(meeting);

        // Then
        assertThat(beside).isEqualTo(asOf);
        assertThat(DateLabels.label(beside, LabelLanguage.EN)).isEqualTo("unknown date");
        assertThat(Stream.of(asOf, meeting).sorted(FuzzyDate.CHRONOLOGICAL)).containsExactly(meeting, asOf);
    }
}
