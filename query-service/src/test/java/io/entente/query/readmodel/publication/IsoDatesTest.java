package io.entente.query.readmodel.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.common.date.FuzzyDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IsoDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2018-06, 2018-06",
        "1989, 1989",
        "2024?-01-30, 2024-01-30",
        "[2019-09-14..2019-09-18], 2019-09",
        "[2019-09-14..2019-10-18], 2019"
    })
    void a_date_is_as_precise_as_what_holds_it_for_sure(String edtf, String iso) {
        assertThat(IsoDates.start(FuzzyDate.ofStated(edtf))).hasValue(iso);
        assertThat(IsoDates.end(FuzzyDate.ofStated(edtf))).isEmpty();
    }

    @Test
    void a_stretch_has_a_beginning_and_an_end() {
        assertThat(IsoDates.start(FuzzyDate.ofStated("2019-09-14/2019-09-18"))).hasValue("2019-09-14");
        assertThat(IsoDates.end(FuzzyDate.ofStated("2019-09-14/2019-09-18"))).hasValue("2019-09-18");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXXX", "XXXX-01-30", "[2022-01-30,2023-01-30]"})
    void a_date_of_no_single_year_is_left_out(String edtf) {
        assertThat(IsoDates.start(FuzzyDate.ofStated(edtf))).isEmpty();
    }
}
