package io.entente.common.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateLabelsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "labels.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void a_date_reads_naturally_in_every_language(
            String edtf,
            LocalDate earliest,
            LocalDate latest,
            @ConvertWith(WireEnumConverter.class) DateBasis basis,
            boolean yearInferred,
            String english,
            String french,
            String vietnamese) {
        // Given
        FuzzyDate date = new FuzzyDate(
                edtf,
                earliest,
                latest,
                DatePrecision.UNKNOWN,
                basis,
                Confidence.MEDIUM,
                null,
                null,
                List.of(),
                null,
                null);

        // When
        Map<String, String> labels = DateLabels.labels(date, yearInferred);

        // Then
        assertThat(labels)
                .containsExactly(Map.entry("en", english), Map.entry("fr", french), Map.entry("vi", vietnamese));
        assertThat(labels.values()).allMatch(label -> Normalizer.isNormalized(label, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @CsvSource({"en,EN", "fr,FR", "fr-CA,FR", "VI,VI", "vi-VN,VI", "lo,EN", "und,EN", "'',EN"})
    void a_language_is_chosen_by_its_primary_subtag_and_is_english_otherwise(String tag, LabelLanguage expected) {
        // When
        LabelLanguage language = LabelLanguage.ofTag(tag);

        // Then
        assertThat(language).isEqualTo(expected);
    }

    @Test
    void an_event_of_one_day_within_years_is_said_to_be_of_some_day() {
        // Given
        FuzzyDate meeting = FuzzyDate.ofStated("2018").inheriting("programme", Inheritance.WITHIN);

        // When
        FuzzyDate redated = meeting.redatedFrom(FuzzyDate.ofStated("2018/2021"));

        // Then
        assertThat(DateLabels.label(redated, LabelLanguage.EN)).isEqualTo("some day between 2018 and 2021");
    }
}
