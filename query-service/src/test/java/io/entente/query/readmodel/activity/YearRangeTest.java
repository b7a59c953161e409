package io.entente.query.readmodel.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.query.http.InvalidParameterException;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YearRangeTest {

    @ParameterizedTest
    @CsvSource({"2019,2018,", "2019,,2020", ",2020,2019", "-1,,", ",,10000"})
    void years_that_cannot_be_asked_for_are_refused(Integer year, Integer from, Integer to) {
        // When, Then
        assertThatThrownBy(() -> YearRange.of(year, from, to)).isInstanceOf(InvalidParameterException.class);
    }

    @ParameterizedTest
    @CsvSource({"2019,2019,2019", "2018..2021,2018,2021", "2018..,2018,", "..2021,,2021", ",,"})
    void years_are_one_or_a_range_of_which_an_end_may_be_open(String years, Integer first, Integer last) {
        assertThat(YearRange.parse(years)).isEqualTo(new YearRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2021..2018", "18..21", "2018-2021", "2018...2021", "2018..2021..2022"})
    void years_of_another_form_are_refused(String years) {
        assertThatThrownBy(() -> YearRange.parse(years)).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void one_year_is_a_range_from_itself_to_itself() {
        // Given
        var values = new ArrayList<Object>();

        // When
        String condition = YearRange.of(2019, null, null).possible(values);

        // Then
        assertThat(condition).isEqualTo("c.first_year <= ?2 and c.last_year >= ?1");
        assertThat(values).containsExactly(2019, 2019);
    }

    @Test
    void without_years_everything_is_certain() {
        // When
        var open = YearRange.of(null, null, null);

        // Then
        assertThat(open.certain(new ArrayList<>())).isEqualTo("true");
        assertThat(open.possible(new ArrayList<>())).isEqualTo("true");
    }
}
