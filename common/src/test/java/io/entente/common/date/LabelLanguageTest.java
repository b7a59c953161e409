package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LabelLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr               | FR
        fr-CA            | FR
        de, vi;q=0.5     | VI
        en;q=0.3, vi-VN  | VI
        *                | EN
        """)
    void the_preferred_one_is_taken(String header, LabelLanguage expected) {
        assertThat(LabelLanguage.accepted(header)).isEqualTo(expected);
    }

    @Test
    void a_header_of_any_length_is_answered_at_once() {
        // Given
        String endless = "fr," + "aa-bb-cc-dd,".repeat(2_600) + "vi";

        // Then
        assertTimeoutPreemptively(Duration.ofMillis(200), () -> assertThat(LabelLanguage.accepted(endless))
                .isEqualTo(LabelLanguage.EN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "de", "ru, lo", ";;;", "fr;q=high", "-", "fr, --", "\u00ff"})
    void who_wants_none_of_them_gets_english(String header) {
        assertThat(LabelLanguage.accepted(header)).isEqualTo(LabelLanguage.EN);
    }
}
