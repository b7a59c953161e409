package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EdtfTest {

    @Test
    void the_empty_text_is_no_date() {
        // When
        EdtfSyntaxException refusal = catchThrowableOfType(EdtfSyntaxException.class, () -> Edtf.parse(""));

        // Then
        assertThat(refusal.index()).isZero();
    }

    @Test
    void a_text_of_the_longest_length_is_read_and_a_longer_one_refused_before_it_is() {
        // Given
        String days = String.join(",", Collections.nCopies(18, "2019-09-14"));
        String longest = "[" + days + "]";

        // When
        EdtfSyntaxException refusal = catchThrowableOfType(
                EdtfSyntaxException.class, () -> Edtf.parse("[" + days + ",2019-09]".repeat(10_000)));

        // Then
        assertThat(Edtf.parse(longest)).hasToString(longest);
        assertThat(refusal.expected()).isEqualTo("at most 200 characters");
        assertThat(refusal.getMessage()).hasSizeLessThan(300);
    }

    @Test
    void digits_of_other_scripts_are_none() {
        // When
        EdtfSyntaxException refusal = catchThrowableOfType(EdtfSyntaxException.class, () -> Edtf.parse("２０１９"));

        // Then
        assertThat(refusal.index()).isZero();
    }

    @Test
    void a_qualifier_on_any_component_doubts_the_year_because_it_qualifies_all_before_it() {
        // When
        Edtf month = Edtf.parse("2019-09?-14");

        // Then
        assertThat(month.isYearDoubted()).isTrue();
    }

    @Test
    void an_unspecified_digit_leaves_the_year_unknown_but_does_not_doubt_it() {
        // When
        Edtf decade = Edtf.parse("201X");

        // Then
        assertThat(decade.isYearCertain()).isFalse();
        assertThat(decade.isYearDoubted()).isFalse();
    }
}
