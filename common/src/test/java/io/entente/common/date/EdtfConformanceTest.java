package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EdtfConformanceTest {

    @ParameterizedTest
    @CsvFileSource(resources = "edtf-valid.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void a_text_of_the_subset_has_bounds_precision_and_certainty_and_prints_as_it_was(
            String text,
            LocalDate earliest,
            LocalDate latest,
            @ConvertWith(WireEnumConverter.class) DatePrecision precision,
            boolean yearCertain) {
        // When
        Edtf parsed = Edtf.parse(text);

        // Then
        assertThat(parsed.earliest()).isEqualTo(earliest);
        assertThat(parsed.latest()).isEqualTo(latest);
        assertThat(parsed.precision()).isEqualTo(precision);
        assertThat(parsed.isYearCertain()).isEqualTo(yearCertain);
        assertThat(parsed).hasToString(text);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "edtf-invalid.csv",
            delimiter = '|',
            quoteCharacter = '`',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void a_text_outside_of_the_subset_is_refused_where_it_leaves_it(String text, int index, String expected) {
        // When
        EdtfSyntaxException refusal = catchThrowableOfType(EdtfSyntaxException.class, () -> Edtf.parse(text));

        // Then
        assertThat(refusal).isNotNull();
        assertThat(refusal.index()).isEqualTo(index);
        assertThat(refusal.expected()).contains(expected);
        assertThat(refusal.text()).isEqualTo(text);
        assertThat(refusal).hasMessageContaining(text).hasMessageContaining(expected);
        assertThat(Edtf.find(text)).isEmpty();
    }
}
