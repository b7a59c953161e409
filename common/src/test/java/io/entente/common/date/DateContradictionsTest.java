package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateContradictionsTest {

    @Test
    void no_date_of_the_sample_contradicts_itself() {
        // When
        List<FuzzyDate> dates = RecordedDates.all();

        // Then
        assertThat(dates).hasSizeGreaterThan(50).allSatisfy(date -> assertThat(date.contradictions())
                .isEmpty());
    }

    @Test
    void no_period_of_the_sample_contradicts_itself() {
        // When
        var periods = RecordedDates.periods();

        // Then
        assertThat(periods).hasSize(4).allSatisfy(period -> assertThat(DateContradictions.ofBounds(
                        period.path("edtf").asText(),
                        LocalDate.parse(period.path("earliest").asText()),
                        LocalDate.parse(period.path("latest").asText())))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "[2021..2025],2021-01-01,2025-01-30",
                "XXXX,-,2026-11-22",
                "XXXX-01-30,2022-01-30,2025-01-30",
                "1989,1989-05-01,1989-05-01",
                "1989/..,1989-01-01,2026-11-22",
                "../2020,-,2020-12-31",
                "2018/2021,2018-06-15,2021-03-31",
                "[2022-01..2023-01],2022-01-31,2023-01-01",
                "'[2018,2020]',2018-12-31,2020-01-01",
                "201X-02-29,2013-01-01,2016-02-29",
                "XXXX-01-30,2020-01-30,-",
                "0000,0000-02-01,0000-02-29",
            })
    void narrower_bounds_are_no_contradiction(String edtf, LocalDate earliest, LocalDate latest) {
        // When
        FuzzyDate date = DateFixtures.withBounds(FuzzyDate.ofStated(edtf), earliest, latest);

        // Then
        assertThat(date.contradictions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2018-06,2018-05-31,2018-06-30,earliest",
                "2018-06,-,2018-06-30,earliest",
                "2018-06,2018-06-01,2018-07-01,latest",
                "2018-06,2018-06-01,-,latest",
                "1989/..,1988-12-31,-,earliest",
                "../2020,-,2021-01-01,latest",
                "../2020,-,-,latest",
            })
    void wider_bounds_contradict_the_string(String edtf, LocalDate earliest, LocalDate latest, String field) {
        // When
        FuzzyDate date = DateFixtures.withBounds(FuzzyDate.ofStated(edtf), earliest, latest);

        // Then
        assertThat(codes(date)).containsExactly(tuple(field, "bounds-outside-edtf"));
    }

    @Test
    void bounds_beside_the_string_contradict_it_at_both_ends() {
        // When
        FuzzyDate date = DateFixtures.withBounds(
                FuzzyDate.ofStated("2018-06"), LocalDate.parse("2019-01-01"), LocalDate.parse("2019-01-31"));

        // Then
        assertThat(codes(date))
                .containsExactly(tuple("earliest", "bounds-outside-edtf"), tuple("latest", "bounds-outside-edtf"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "[2019-09-14..2019-09-18],2019-09-14,2019-09-14,latest",
                "[2019-09-14..2019-09-18],2019-09-18,2019-09-18,earliest",
                "2019-09-14/2019-09-18,2019-09-14,2019-09-17,latest",
                "2019-09-14/2019-09-18,2019-09-15,2019-09-18,earliest",
                "2018/2021,2019-01-01,2021-12-31,earliest",
                "'[2022-01-30,2023-01-30,2024-01-30]',2022-01-30,2023-12-31,latest",
                "[..2020],-,2019-12-31,latest",
                "[1989..],1990-01-01,-,earliest",
                "1989/..,1990-01-01,-,earliest",
                "XXXX-01-30,2020-05-05,2020-05-06,latest",
                "XXXX-02-29,2021-01-01,2023-12-31,latest",
                "201X-09-14,2018-09-15,2019-09-13,latest",
            })
    void bounds_that_cut_away_a_date_that_the_string_names_contradict_it(
            String edtf, LocalDate earliest, LocalDate latest, String field) {
        // When
        FuzzyDate date = DateFixtures.withBounds(FuzzyDate.ofStated(edtf), earliest, latest);

        // Then
        assertThat(codes(date)).containsExactly(tuple(field, "bounds-cut-edtf"));
    }

    @Test
    void bounds_that_cut_are_refused_with_the_right_ones() {
        // When
        FuzzyDate date =
                DateFixtures.withBounds(FuzzyDate.ofStated("[2019-09-14..2019-09-18]"), "2019-09-14", "2019-09-14");

        // Then
        assertThat(date.contradictions().get(0).detail())
                .isEqualTo("latest is 2019-09-14, which leaves out a date that '[2019-09-14..2019-09-18]' names; "
                        + "its own bounds are 2019-09-14 to 2019-09-18");
    }

    @Test
    void bounds_that_cut_at_both_ends_are_told_at_both() {
        // When
        FuzzyDate date =
                DateFixtures.withBounds(FuzzyDate.ofStated("2019-09-14/2019-09-18"), "2019-09-15", "2019-09-17");

        // Then
        assertThat(codes(date))
                .containsExactly(tuple("earliest", "bounds-cut-edtf"), tuple("latest", "bounds-cut-edtf"));
    }

    @Test
    void reversed_bounds_are_a_contradiction() {
        // When
        FuzzyDate date = DateFixtures.withBounds(
                FuzzyDate.ofStated("2018"), LocalDate.parse("2018-06-30"), LocalDate.parse("2018-06-01"));

        // Then
        assertThat(codes(date)).containsExactly(tuple("latest", "bounds-reversed"));
    }

    @Test
    void strings_that_cannot_be_read_are_named_with_the_place() {
        // When
        FuzzyDate date = DateFixtures.with(
                DateFixtures.with(FuzzyDate.ofStated("2019"), "statedEdtf", "autumn"), "edtf", "2019-21");

        // Then
        assertThat(codes(date)).containsExactly(tuple("edtf", "edtf-syntax"), tuple("statedEdtf", "edtf-syntax"));
        assertThat(date.contradictions().get(0).detail()).startsWith("at index 5 expected a month");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1989|year|true",
                "1989|unknown|true",
                "1989|day-within-range|true",
                "1989|day|false",
                "1989|month|false",
                "1989|range|false",
                "2018-06|month|true",
                "2018-06|year|false",
                "2018-06-30|day|true",
                "2018-06-30|day-within-range|false",
                "XXXX-01-30|day-of-unknown-year|true",
                "XXXX-01-30|day|false",
                "2018/2021|range|true",
                "2018/2021|year|false",
                "2018/2021|day-within-range|false",
                "[2019-09-14..2019-09-18]|day-within-range|true",
                "[2019-09-14..2019-09-18]|range|false",
                "[2021..2025]|day-within-range|true",
                "[2022-01-30,2023-01-30]|day-of-unknown-year|true",
                "[2022-01-30,2023-01-30]|day-within-range|true",
                "[2022-01-30,2023-01-30]|day|false",
                "XXXX|year|false",
            })
    void a_precision_has_to_be_one_that_the_string_can_have(
            String edtf, @ConvertWith(WireEnumConverter.class) DatePrecision precision, boolean allowed) {
        // When
        FuzzyDate date = DateFixtures.with(FuzzyDate.ofStated(edtf), "precision", precision);

        // Then
        assertThat(codes(date))
                .isEqualTo(allowed ? List.of() : List.of(tuple("precision", "precision-contradicts-edtf")));
    }

    @Test
    void a_precision_that_contradicts_is_named_as_it_is_written() {
        // When
        FuzzyDate date = DateFixtures.with(FuzzyDate.ofStated("[2019-09-14..2019-09-18]"), "precision", "range");

        // Then
        assertThat(date.contradictions().get(0).detail())
                .isEqualTo("precision range contradicts '[2019-09-14..2019-09-18]', which tells day-within-range; "
                        + "unknown is allowed");
    }

    @Test
    void a_date_inherits_from_an_event_in_a_stated_way_or_not_at_all() {
        // Given
        FuzzyDate date = FuzzyDate.ofStated("2019");

        // When
        FuzzyDate withoutWay = date.inheriting("idf-hn-visit-hai-france", null);
        FuzzyDate withoutEvent = date.inheriting(null, Inheritance.SAME);

        // Then
        assertThat(codes(withoutWay)).containsExactly(tuple("inheritance", "inheritance-incomplete"));
        assertThat(codes(withoutEvent)).containsExactly(tuple("inheritedFrom", "inheritance-incomplete"));
    }

    private static List<Tuple> codes(FuzzyDate date) {
        return date.contradictions().stream()
                .map(contradiction -> tuple(contradiction.field(), contradiction.code()))
                .toList();
    }
}
