package io.entente.query.readmodel.dating;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.Confidence;
import io.entente.common.date.DateBasis;
import io.entente.common.date.DatePrecision;
import io.entente.common.date.FuzzyDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YearSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2019-09-14, 2019, 2019, false",
        "2019?-09-14/2019?-09-18, 2019, 2019, true",
        "2018/2021, 2018, 2021, false",
        "'[2022-01-30,2025-01-30]', 2022, 2025, false",
        "201X, 2010, 2019, false"
    })
    void a_date_can_be_in_the_years_of_its_bounds(String edtf, int first, int last, boolean doubted) {
        assertThat(YearSpan.of(stated(edtf))).isEqualTo(new YearSpan(first, last, doubted));
    }

    @Test
    void an_event_that_the_date_is_inherited_from_can_leave_one_year_in_doubt() {
        assertThat(YearSpan.of(new EffectiveDate(FuzzyDate.ofStated("2019-09-14"), false)))
                .isEqualTo(new YearSpan(2019, 2019, true));
    }

    /** A recorder may know more than the string can say: then one year is likely, and no source has said it. */
    @Test
    void bounds_that_leave_one_of_several_years_do_not_make_it_certain() {
        // Given
        var narrowed = new FuzzyDate(
                "201X",
                LocalDate.of(2019, 3, 1),
                LocalDate.of(2019, 6, 30),
                DatePrecision.UNKNOWN,
                DateBasis.INFERRED,
                Confidence.MEDIUM,
                null,
                null,
                List.of(),
                null,
                null);

        // When, Then
        assertThat(YearSpan.of(new EffectiveDate(narrowed, false))).isEqualTo(new YearSpan(2019, 2019, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1989/..", "../1989", "XXXX", "1900/1999"})
    void years_that_are_open_or_too_many_are_unknown(String edtf) {
        assertThat(YearSpan.of(stated(edtf))).isEqualTo(YearSpan.UNKNOWN);
    }

    private static EffectiveDate stated(String edtf) {
        FuzzyDate date = FuzzyDate.ofStated(edtf);
        return new EffectiveDate(date, date.isYearCertain());
    }
}
